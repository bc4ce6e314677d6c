/* Runs only where modules are unknown (IE mode, very old shells): shows which browsers work. Written for them. */
(function () {
  var notice = document.getElementById("hc-old-browser");
  if (notice) { notice.removeAttribute("hidden"); notice.style.display = "block"; }
})();
