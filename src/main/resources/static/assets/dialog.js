// Pages that htmx brings into the dialog: opened when they arrive, closed by what says data-close.
const dialog = document.getElementById('dialog');

dialog?.addEventListener('htmx:afterSettle', () => {
  if (!dialog.open) dialog.showModal();
  const wrong = dialog.querySelector('[aria-invalid=true]');
  const focus = wrong ?? dialog.querySelector('[autofocus]');
  (focus?.closest('email-chips')?.input ?? focus)?.focus();
});

dialog?.addEventListener('click', event => {
  if (event.target.closest('[data-close]')) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener('close', () => { dialog.textContent = ''; });
