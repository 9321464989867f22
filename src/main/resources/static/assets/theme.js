// Blocking, so that no page flashes in the wrong colours: "system" means as the system says.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => { root.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
  if (root.dataset.theme === 'system') {
    follow();
    dark.addEventListener('change', follow);
  }
  root.classList.add('gh-scripts');
})();
