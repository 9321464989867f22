// <email-chips> turns the textarea inside it into chips: Enter, comma, semicolon or tab end an
// address, a pasted column becomes many. The textarea stays the field that is sent.
const SEPARATORS = /[\r\n,;\t]+/;
// A comma within quotes separates nothing: "Lee, Ann" <ann@birch.example>.
const PIECE = /(?:"[^"\r\n]*"|[^\r\n,;\t])+/g;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

class EmailChips extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector('textarea');
    if (!this.field || this.input) return;
    this.build();
    this.take(this.field.value + '\n');
    document.addEventListener('htmx:afterSettle', () => this.mark());
    // The answer to the form itself says all this too, and has taken this form's place.
    this.addEventListener('htmx:beforeOnLoad', event => this.isConnected || event.preventDefault());
    this.mark();
  }

  build() {
    this.box = document.createElement('div');
    this.box.className = 'gh-chips form-control';
    this.box.classList.toggle('is-invalid', this.field.classList.contains('is-invalid'));
    this.list = document.createElement('ul');
    this.input = document.createElement('input');
    this.input.type = 'text';
    this.input.inputMode = 'email';
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required', 'autofocus']) {
      if (this.field.hasAttribute(name)) this.input.setAttribute(name, this.field.getAttribute(name));
    }
    // The label goes to the input that is typed into.
    this.input.id = this.field.id;
    this.field.removeAttribute('id');
    this.field.hidden = true;
    this.counter = document.createElement('output');
    this.counter.className = 'gh-chips-count';
    this.box.append(this.list, this.input);
    this.doubled = document.createElement('div');
    this.doubled.className = 'form-hint';
    this.doubled.setAttribute('role', 'status');
    this.append(this.box, this.counter, this.doubled);
    this.box.addEventListener('click', event => event.target === this.box && this.input.focus());
    this.input.addEventListener('keydown', event => this.key(event));
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('paste', event => this.paste(event));
    this.input.addEventListener('blur', () => this.take(this.input.value + '\n'));
  }

  key(event) {
    if (event.isComposing) return;
    const filled = this.input.value.trim() !== '';
    if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && filled)) {
      event.preventDefault();
      this.take(this.input.value + '\n');
    } else if (event.key === 'Backspace' && this.input.value === '') {
      this.list.lastElementChild?.remove();
      this.keep();
    }
  }

  typed() {
    if (SEPARATORS.test(this.input.value)) this.take(this.input.value);
    this.keep();
  }

  paste(event) {
    const text = event.clipboardData.getData('text/plain');
    if (!SEPARATORS.test(text)) return;
    event.preventDefault();
    this.take(this.input.value + text + '\n');
  }

  // All but the last piece become chips; the last is still being typed.
  take(text) {
    this.doubled.textContent = '';
    const pieces = text.match(PIECE) ?? [];
    const open = pieces.length > 0 && text.endsWith(pieces.at(-1)) ? pieces.pop() : '';
    this.input.value = open.trimStart();
    for (const piece of pieces) this.add(piece.replace(/[\p{Z}\p{Cf}]+/gu, ' ').trim());
    this.keep();
  }

  add(piece) {
    const address = (piece.match(/<([^<>]*)>$/)?.[1].trim() ?? piece).replace(/^mailto:/i, '');
    if (address === '') return;
    if (this.addresses().some(known => known.toLowerCase() === address.toLowerCase())) {
      this.doubled.textContent = this.dataset.doubled.replace('{0}', address);
      return;
    }
    const chip = document.createElement('li');
    chip.className = 'gh-chip';
    chip.dataset.address = address;
    const bad = !ADDRESS.test(address);
    chip.classList.toggle('gh-chip-bad', bad);
    chip.append(address);
    if (bad) {
      const why = document.createElement('span');
      why.className = 'visually-hidden';
      why.textContent = ` (${this.dataset.bad})`;
      chip.append(why);
    }
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.setAttribute('aria-label', this.dataset.remove.replace('{0}', address));
    remove.addEventListener('click', () => {
      chip.remove();
      this.keep();
      this.input.focus();
    });
    chip.append(remove);
    this.list.append(chip);
  }

  addresses() {
    return [...this.list.children].map(chip => chip.dataset.address);
  }

  // What the server says of each; its list stands below, for those who read it.
  mark() {
    const wrong = [...document.querySelectorAll('#addresses-report [data-address]')].map(item => item.dataset.address.toLowerCase());
    for (const chip of this.list.children) {
      const address = chip.dataset.address.toLowerCase();
      chip.classList.toggle('gh-chip-bad', !ADDRESS.test(address) || wrong.includes(address));
    }
  }

  keep() {
    const all = [...this.addresses(), this.input.value.trim()].filter(Boolean);
    const changed = this.list.children.length !== this.known;
    this.field.value = all.join('\n');
    this.known = this.list.children.length;
    if (changed && this.known > 0) this.dispatchEvent(new Event('chips'));
    this.counter.textContent = this.dataset.count.replace('{0}', all.length).replace('{1}', this.dataset.limit);
    this.counter.classList.toggle('gh-error', all.length > Number(this.dataset.limit));
  }
}

customElements.define('email-chips', EmailChips);
