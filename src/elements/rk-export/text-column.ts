/** How a text looks; sizes in CSS pixels. */
export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
  readonly centred?: boolean;
}

/** Where a column of text is on a canvas, in CSS pixels, and the font of it. */
export interface TextPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly font: string;
}

/** Writes texts below each other on a canvas, each over as many lines as it needs. */
export class TextColumn {
  /** Left side, in CSS pixels. */
  readonly left: number;
  /** Width, in CSS pixels. */
  readonly width: number;
  readonly #context: CanvasRenderingContext2D;
  readonly #font: string;
  #bottom: number;

  constructor(context: CanvasRenderingContext2D, { left, top, width, font }: TextPlace) {
    this.#context = context;
    this.left = left;
    this.width = width;
    this.#font = font;
    this.#bottom = top;
  }

  /** Where the next text begins, in CSS pixels. */
  get bottom(): number {
    return this.#bottom;
  }

  /** Writes a text. */
  write(text: string, { size, colour, weight = 400, centred = false }: TextLook): this {
    const context = this.#context;
    context.font = `${weight} ${size}px ${this.#font}`;
    context.fillStyle = colour;
    context.textAlign = centred ? 'center' : 'left';
    context.textBaseline = 'alphabetic';
    const leading = size * 1.4;
    for (const line of this.#linesOf(text)) {
      context.fillText(line, this.left + (centred ? this.width / 2 : 0), this.#bottom + size * 1.05);
      this.#bottom += leading;
    }
    return this;
  }

  /** Leaves room. */
  skip(room: number): this {
    this.#bottom += room;
    return this;
  }

  /** A column within this one. */
  beside(offset: number, top: number, width: number): TextColumn {
    return new TextColumn(this.#context, { left: this.left + offset, top, width, font: this.#font });
  }

  /** Has another column go on below this one. */
  advance(other: TextColumn): void {
    other.skip(Math.max(0, this.#bottom - other.bottom));
  }

  /** Lines that fit; a word that does not is cut. */
  #linesOf(text: string): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/[ \n]+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (this.#fits(longer)) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = word;
      while (!this.#fits(line)) {
        let end = line.length - 1;
        while (end > 1 && !this.#fits(line.slice(0, end))) end--;
        lines.push(line.slice(0, end));
        line = line.slice(end);
      }
    }
    return [...lines, line];
  }

  #fits(text: string): boolean {
    return text.length < 2 || this.#context.measureText(text).width <= this.width;
  }
}
