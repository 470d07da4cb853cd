// Pages work without this. It makes a link that holds the answers after the #, where no server sees them, and a print button.
const form = document.querySelector(".ask form");
const prefix = "#antwoorden=";
const isAnswer = (name) => /^([2-9]\.)?(f\..+|date|skip)$/.test(name);
if (form && location.hash.startsWith(prefix)) {
  let fields = new URLSearchParams();
  try {
    fields = new URLSearchParams(decodeURIComponent(location.hash.slice(prefix.length)));
  } catch {
    // A link that was cut off opens the empty question.
  }
  history.replaceState(null, "", location.pathname + location.search);
  const sent = document.createElement("form");
  sent.method = "post";
  sent.action = form.getAttribute("action");
  for (const [name, value] of fields) {
    if (!isAnswer(name)) continue;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    sent.append(field);
  }
  document.body.append(sent);
  sent.submit();
} else if (form) {
  const tools = document.getElementById("hulpmiddelen");
  const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet";
    made.textContent = text;
    made.addEventListener("click", action);
    tools.append(made);
    return made;
  };
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const copy = button("Kopieer een link", async () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (isAnswer(name)) fields.append(name, value);
    const link = location.origin + form.getAttribute("action") + prefix + encodeURIComponent(fields.toString());
    copy.dataset.link = link;
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = "De link is gekopieerd. Wie hem opent, ziet uw antwoorden.";
    } catch {
      window.prompt("Kopieer deze link:", link);
    }
  });
  button("Print als notitie", () => window.print());
  tools.append(said);
}
