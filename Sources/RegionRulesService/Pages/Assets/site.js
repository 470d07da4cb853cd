// Pages work without this. It adds a link that holds the facts after the #, where no server sees them.
const form = document.querySelector(".ask form");
const prefix = "#feiten=";
if (form && location.hash.startsWith(prefix)) {
  const fields = new URLSearchParams(decodeURIComponent(location.hash.slice(prefix.length)));
  history.replaceState(null, "", location.pathname + location.search);
  const sent = document.createElement("form");
  sent.method = "post";
  sent.action = form.action;
  for (const [name, value] of fields) {
    if (name !== "date" && !name.startsWith("f.")) continue;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    sent.append(field);
  }
  document.body.append(sent);
  sent.submit();
} else if (form) {
  const answer = document.querySelector(".answer");
  const row = document.createElement("p");
  row.className = "row tools";
  const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet";
    made.textContent = text;
    made.addEventListener("click", action);
    row.append(made);
    return made;
  };
  const copy = button("Kopieer een link", async () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (name === "date" || name.startsWith("f.")) fields.append(name, value);
    const link = location.origin + form.getAttribute("action") + prefix + encodeURIComponent(fields.toString());
    try {
      await navigator.clipboard.writeText(link);
      copy.textContent = "Gekopieerd";
    } catch {
      window.prompt("Kopieer deze link:", link);
    }
  });
  button("Print als notitie", () => window.print());
  answer?.append(row);
}
