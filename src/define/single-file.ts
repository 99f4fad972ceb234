// What a page loads with one script tag. In a worker that the page starts of the same file, the first line is all that runs.
import '../data/worker/worker-of-single-file.js';
import './all.js';
