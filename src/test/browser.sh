#!/bin/sh
# Sees to it that the browser tests find a Chromium and its ChromeDriver; installs Debian's if it may.
set -eu

has_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_browser() {
  has_chromium >/dev/null && command -v chromedriver >/dev/null
}

install_browser() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update && apt-get install --yes --no-install-recommends chromium chromium-driver
}

if ! has_browser && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  install_browser >&2 || true
fi

if ! has_browser; then
  echo "The browser tests need Chromium and ChromeDriver on the PATH (Debian: apt install chromium chromium-driver)" >&2
  exit 1
fi
