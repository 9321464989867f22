// Pages that htmx brings into the dialog: opened when they arrive, closed by what says data-close.
const dialog = document.getElementById('dialog');
// What stands outside an open dialog is heard by nobody.
const announcement = document.getElementById('announcement');

dialog?.addEventListener('htmx:afterSettle', event => {
  if (!dialog.open) show();
  if (!dialog.contains(announcement)) dialog.append(announcement);
  // What changes inside a form leaves the focus where somebody is typing.
  if (event.target !== dialog && !event.target.matches('form')) return;
  const wrong = dialog.querySelector('[aria-invalid=true], fieldset:has(.gh-error) input:not(:disabled)');
  const focus = wrong ?? dialog.querySelector('[autofocus]');
  (focus?.closest('email-chips')?.input ?? focus)?.focus();
});

dialog?.addEventListener('click', event => {
  if (event.target.closest('[data-close]')) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener('close', () => {
  announcement.textContent = '';
  document.body.append(announcement);
  dialog.textContent = '';
});

// From a menu: closed first, so that the focus comes back to the button that opens it.
function show() {
  const menu = document.querySelector('.gh-more[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
  dialog.showModal();
}
