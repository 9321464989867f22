// Roles are for producers, and some exclude each other. The server decides all this again.
const apply = form => {
  const producer = form.querySelector('[name=producer]');
  const roles = form.querySelector('.gh-roles');
  if (!producer || !roles) return;
  roles.disabled = !producer.checked;
  for (const role of roles.querySelectorAll('[data-excludes]:not([data-excludes=""])')) {
    const other = roles.querySelector(`[data-role="${role.dataset.excludes}"]`);
    if (other && !role.hasAttribute('data-beyond')) role.disabled = other.checked;
  }
};

const mark = root => {
  for (const role of root.querySelectorAll('.gh-roles input:disabled')) role.dataset.beyond = '';
  for (const form of root.querySelectorAll('form')) apply(form);
};

document.addEventListener('change', event => event.target.form && apply(event.target.form));
document.addEventListener('htmx:afterSettle', event => mark(event.target.closest('dialog') ?? event.target));
mark(document);
