/** What `rk --help` says. */
export const usage = `Usage: rk COMMAND …

  rk publish SPEC.json --out DIR [--question QUESTION.json] [--ledger DIR] [--dry-run] [--json]
      Makes files to publish from raw tables and shapes: small numbers hidden, checked, with a manifest.
      --out DIR      the folder to write: it is made, or replaces an earlier publication
      --question QUESTION.json   publishes only the result of this question, not the figures behind it
      --ledger DIR   the folder that remembers what was published: read before, added to after
      --dry-run      does everything but write

  rk init TABLE SHAPES [--out SPEC.json]
      Starts a spec for rk publish: asks what the columns are, or guesses in a pipe.

  rk audit FILE… [--areas SHAPES --spec SPEC.json] [--json]
      Lists what a reader of published files can still compute.
      --areas SHAPES, --spec SPEC.json   which area lies in which, for files without a manifest

  rk audit --problem FILE --case naive|safe [--json]
      The same for one way of publishing a table problem.

  rk check FILE… [--root DIR] [--json]
      Checks question, indicator and shape files, and how they fit together. Paths in questions are followed.
      --root DIR     the folder of the web site, for paths that begin with a slash

  --json prints the result for programs.  --help  --version
Exit codes: 0 done, 1 refused (with the reason), 2 wrong use.
`;
