// A button beside a text copies it, and says so.
for (const button of document.querySelectorAll("button.copy")) {
  const text = document.getElementById(button.value);
  const said = button.nextElementSibling;
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      // No clipboard without an encrypted connection; the text is selected, which the old way copies.
      if (!document.execCommand("copy")) return;
    }
    said.textContent = "Copied";
    setTimeout(() => said.textContent = "", 3000);
  });
}
