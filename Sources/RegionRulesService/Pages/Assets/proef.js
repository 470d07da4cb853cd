// The page works without this. It numbers the lines, tells what is wrong while someone types, and edits tables as tables.
const editor = document.getElementById("proef");
const area = document.getElementById("tekst");

const make = (name, properties = {}, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
};

// MARK: Lines and findings

const gutter = make("div", { className: "gutter" });
gutter.setAttribute("aria-hidden", "true");
let marks = new Map();

function number() {
  const count = area.value.split("\n").length;
  gutter.replaceChildren();
  for (let line = 1; line <= count; line++) {
    const mark = marks.get(line);
    const row = make("span", mark ? { className: mark } : {}, (mark ? (mark === "error" ? "✕ " : "! ") : "") + line + "\n");
    gutter.append(row);
  }
  gutter.scrollTop = area.scrollTop;
}

function show(line, column) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + Math.max(0, column - 1);
  area.focus();
  area.setSelectionRange(start, start);
  area.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(area).lineHeight));
}

const live = make("div", { className: "live" });
live.setAttribute("role", "status");
let waiting = 0;
let asked = 0;

async function check() {
  const turn = ++asked;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(editor)) fields.append(name, value);
  let findings;
  try {
    const response = await fetch("/proef/controle", { method: "POST", body: fields });
    if (!response.ok) throw new Error(String(response.status));
    findings = (await response.json()).findings;
  } catch {
    if (turn === asked) live.textContent = "De controle lukte niet. Probeer het met de knop.";
    return;
  }
  if (turn !== asked) return;
  marks = new Map();
  const path = editor.elements.file.value;
  for (const finding of findings) {
    if (finding.file !== path) continue;
    if (marks.get(finding.line) !== "error") marks.set(finding.line, finding.severity === "error" ? "error" : "warning");
  }
  number();
  const errors = findings.filter((finding) => finding.severity === "error").length;
  live.replaceChildren(make("p", {}, errors ? `${errors} ${errors === 1 ? "fout" : "fouten"}.` : findings.length ? "Geen fouten, wel opmerkingen." : "Geen fouten gevonden."));
  const list = make("ul", { className: "findings" });
  for (const finding of findings.slice(0, 20)) {
    const here = finding.file === path;
    const item = make("li", { className: finding.severity === "error" ? "bad" : "" });
    item.append(
      here
        ? make("button", { type: "button", className: "link", onclick: () => show(finding.line, finding.column) }, `regel ${finding.line}`)
        : make("strong", {}, `${finding.file}:${finding.line}`),
      " " + finding.message + (finding.help ? " " + finding.help : ""),
    );
    list.append(item);
  }
  if (findings.length) live.append(list);
}

function changed() {
  number();
  clearTimeout(waiting);
  waiting = setTimeout(check, 500);
}

// MARK: Tables

const split = (line) => {
  const cells = [""];
  const inner = line.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  for (let index = 0; index < inner.length; index++) {
    if (inner[index] === "\\" && inner[index + 1] === "|") {
      cells[cells.length - 1] += "|";
      index++;
    } else if (inner[index] === "|") cells.push("");
    else cells[cells.length - 1] += inner[index];
  }
  return cells.map((cell) => cell.trim());
};

/// Blocks of lines that begin with a bar: where they stand, and their cells.
function blocks() {
  const found = [];
  let name = "";
  area.value.split("\n").forEach((line, index) => {
    const key = /^ {2}([\w-]+):\s*$/.exec(line);
    if (key) name = key[1];
    if (!/^\s*\|/.test(line) || /^\s*\|[-+>]?\s*$/.test(line)) return;
    const last = found[found.length - 1];
    if (last && last.end === index) {
      last.end = index + 1;
      last.rows.push(split(line));
    } else found.push({ name, start: index, end: index + 1, indent: /^\s*/.exec(line)[0], rows: [split(line)] });
  });
  return found.filter((block) => block.rows.length > 1 && block.rows[0].length > 1);
}

function write(block) {
  const rows = block.rows.map((row) => row.map((cell) => cell.replace(/\|/g, "\\|").replace(/[\r\n]+/g, " ").trim()));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? "")].length)));
  const lines = rows.map((row) => block.indent + "| " + widths.map((width, column) => {
    const cell = row[column] ?? "";
    return cell + " ".repeat(Math.max(0, width - [...cell].length));
  }).join(" | ") + " |");
  const all = area.value.split("\n");
  all.splice(block.start, block.end - block.start, ...lines);
  block.end = block.start + lines.length;
  area.value = all.join("\n");
  changed();
}

/// Cells of a spreadsheet: tabs, else semicolons, else commas; quotes keep a separator.
function pasted(text) {
  const first = text.split(/\r?\n/)[0];
  const separator = first.includes("\t") ? "\t" : first.includes(";") ? ";" : ",";
  const rows = [[""]];
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    const row = rows[rows.length - 1];
    if (quoted) {
      if (sign === '"' && text[index + 1] === '"') {
        row[row.length - 1] += '"';
        index++;
      } else if (sign === '"') quoted = false;
      else row[row.length - 1] += sign;
    } else if (sign === '"' && row[row.length - 1] === "") quoted = true;
    else if (sign === separator) row.push("");
    else if (sign === "\n") rows.push([""]);
    else if (sign !== "\r") row[row.length - 1] += sign;
  }
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell));
}

const tables = make("div", { className: "tables" });

function draw(number, focus) {
  const found = blocks();
  tables.replaceChildren();
  if (!found.length) return;
  const block = found[Math.min(number, found.length - 1)];
  const choice = make("select", { id: "tabelkeuze" });
  found.forEach((one, index) => choice.append(make("option", { value: String(index), selected: one === block }, `${one.name} (${one.rows.length - 1} rijen)`)));
  choice.addEventListener("change", () => draw(Number(choice.value)));
  const again = (place) => {
    write(block);
    draw(number, place);
  };
  const header = block.rows[0];
  const table = make("table", { className: "grid" }, make("thead", {}, make("tr", {}, ...header.map((name) => make("th", { scope: "col" }, name)), make("th", { scope: "col" }, make("span", { className: "sr" }, "Rij")))));
  const body = make("tbody");
  block.rows.slice(1).forEach((row, index) => {
    const place = index + 1;
    const line = make("tr");
    header.forEach((name, column) => {
      const input = make("input", { value: row[column] ?? "", autocomplete: "off" });
      input.setAttribute("aria-label", `${name || "kolom " + (column + 1)}, rij ${place}`);
      input.addEventListener("input", () => {
        row[column] = input.value;
        write(block);
      });
      input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        body.rows[index + 1]?.cells[column].querySelector("input").focus();
      });
      input.addEventListener("paste", (event) => {
        const text = event.clipboardData.getData("text");
        if (!/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        pasted(text).forEach((cells, down) => {
          if (!block.rows[place + down]) block.rows.push(header.map(() => ""));
          cells.forEach((cell, across) => {
            if (column + across < header.length) block.rows[place + down][column + across] = cell;
          });
        });
        again(place);
      });
      line.append(make("td", {}, input));
    });
    const action = (sign, label, act) => {
      const made = make("button", { type: "button", className: "small", onclick: act }, sign);
      made.setAttribute("aria-label", `${label} rij ${place}`);
      made.title = label;
      return made;
    };
    line.append(make("td", {},
      action("↑", "Schuif omhoog:", () => {
        if (place < 2) return;
        [block.rows[place - 1], block.rows[place]] = [block.rows[place], block.rows[place - 1]];
        again(place - 1);
      }),
      action("↓", "Schuif omlaag:", () => {
        if (place >= block.rows.length - 1) return;
        [block.rows[place + 1], block.rows[place]] = [block.rows[place], block.rows[place + 1]];
        again(place + 1);
      }),
      action("+", "Voeg in onder", () => {
        block.rows.splice(place + 1, 0, header.map(() => ""));
        again(place + 1);
      }),
      action("✕", "Verwijder", () => {
        if (block.rows.length < 3) return;
        block.rows.splice(place, 1);
        again(Math.min(place, block.rows.length - 1));
      })));
    body.append(line);
  });
  table.append(body);
  const box = make("textarea", { id: "plakvak", rows: 3 });
  const add = make("button", { type: "button", className: "quiet", id: "plakknop", onclick: () => {
    const rows = pasted(box.value);
    if (!rows.length) return;
    const isHeader = rows[0].length === header.length && rows[0].every((cell, column) => cell === header[column]);
    for (const row of isHeader ? rows.slice(1) : rows) block.rows.push(header.map((_, column) => row[column] ?? ""));
    again(block.rows.length - 1);
  } }, "Voeg deze rijen toe");
  const scroll = make("div", { className: "scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", `Tabel ${block.name}`);
  tables.append(
    make("details", { open: true, className: "card" }, make("summary", {}, "Bewerk als tabel"),
      make("div", { className: "row" }, make("label", { htmlFor: "tabelkeuze" }, "Tabel"), choice), scroll,
      make("label", { htmlFor: "plakvak" }, "Plak rijen uit een rekenblad"), box, make("div", { className: "row" }, add)));
  if (focus) body.rows[focus - 1]?.querySelector("input")?.focus();
}

if (editor && area) {
  const holder = area.parentElement;
  holder.classList.add("numbered");
  holder.prepend(gutter);
  area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  let drawing = 0;
  area.addEventListener("input", () => {
    changed();
    clearTimeout(drawing);
    drawing = setTimeout(() => draw(Number(document.getElementById("tabelkeuze")?.value ?? 0)), 700);
  });
  holder.after(live);
  editor.append(tables);
  number();
  draw(0);
  check();
}
