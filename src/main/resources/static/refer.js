// Turns the long form into steps. Without this script the form is one page and works just as well; nothing that is typed
// is stored in the browser.
(() => {
  "use strict";

  const form = document.getElementById("refer");
  if (!form) {
    return;
  }
  const steps = [...form.querySelectorAll(".step")];
  const progress = document.getElementById("progress");
  const answers = document.getElementById("answers");
  const problems = document.getElementById("problems");
  const pageTitle = document.title;
  const words = form.dataset;
  let current = 0;

  const chosen = (name) => form.querySelector(`[name="${name}"]:checked`)?.value ?? null;

  // Red flags: the rules are made from the triage table, the most pressing first

  const redFlagRules = JSON.parse(form.dataset.redFlagRules);

  function showRedFlag() {
    const met = redFlagRules.find((rule) =>
      Object.entries(rule.answers).every(([name, values]) => values.includes(chosen(name))),
    );
    form.dataset.redFlag = met?.notice ?? "NONE";
  }

  // Questions that follow from an answer

  const following = [...form.querySelectorAll("[data-when]")];

  function showFollowing() {
    for (const block of following) {
      const [name, value] = block.dataset.when.split("=");
      const shown = chosen(name) === value;
      block.hidden = !shown;
      for (const control of block.querySelectorAll("input, textarea")) {
        control.disabled = !shown;
        control.required = shown && control.type === "radio";
      }
    }
  }

  // Problems, shown beside the question

  function message(control) {
    if (control.validity.customError) {
      return control.validationMessage;
    }
    if (control.name.startsWith("patient.dateOfBirth")) {
      return words.noBirthDate;
    }
    if (control.validity.valueMissing) {
      return control.type === "radio" ? words.noAnswer : words.missing;
    }
    if (control.validity.typeMismatch) {
      return words.notAnEmail;
    }
    return control.validationMessage;
  }

  function problemOf(question) {
    const id = question.querySelector("input, textarea").id + "-problem";
    let problem = document.getElementById(id);
    if (!problem) {
      problem = document.createElement("p");
      problem.className = "problem";
      problem.id = id;
      const control = question.querySelector(".options, .date, :scope > input, :scope > textarea");
      control.before(problem);
    }
    return problem;
  }

  function describedBy(question, id, add) {
    const target = question.matches("fieldset") ? question : question.querySelector("input, textarea");
    const ids = new Set((target.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean));
    ids[add ? "add" : "delete"](id);
    if (ids.size) {
      target.setAttribute("aria-describedby", [...ids].join(" "));
    } else {
      target.removeAttribute("aria-describedby");
    }
  }

  function mark(question, text) {
    const problem = problemOf(question);
    problem.textContent = text;
    question.classList.add("has-problem");
    describedBy(question, problem.id, true);
    for (const control of question.querySelectorAll("input:not([type=radio], [type=checkbox]), textarea")) {
      control.setAttribute("aria-invalid", "true");
    }
  }

  function unmark(question) {
    if (!question.classList.contains("has-problem")) {
      return;
    }
    const problem = problemOf(question);
    describedBy(question, problem.id, false);
    problem.remove();
    question.classList.remove("has-problem");
    for (const control of question.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
    }
  }

  function askForOneWayToReach() {
    const phone = form.elements["patient.phone"];
    const email = form.elements["patient.email"];
    const address = form.elements["patient.address"];
    for (const control of [phone, email]) {
      control.value = visible(control.value);
    }
    const missing = [phone, email, address].every((control) => !control.value.trim());
    phone.setCustomValidity(missing ? words.noWayToReach : isNoPhone(phone.value.trim()) ? words.notAPhone : "");
    email.setCustomValidity(isNoEmail(email.value.trim()) ? words.notAnEmail : "");
  }

  /**
   * Without what nobody sees and whoever pastes it cannot take out: wide spaces, soft hyphens, marks of direction. The server
   * leaves it out as well.
   */
  const visible = (typed) =>
    typed
      .replace(/[\p{Z}\t]/gu, " ")
      .replace(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
      .trim();

  /** What the server refuses as well, said while the question is in sight. Digits of every script dial. */
  function isNoPhone(typed) {
    const digits = typed.replace(/\p{Nd}/gu, "0");
    return typed !== "" && (!/^\+?[0 ()./-]+( ?(x|ext\.?) ?0{1,6})?$/.test(digits) || digits.replace(/[^0]/g, "").length < 6);
  }

  const isNoEmail = (typed) => typed !== "" && !/^[^@\s]+@[^@\s.。．｡]+([.。．｡][^@\s.。．｡]+)+$/.test(typed);

  /** A day that no calendar has, such as 31 February. What is no number is left to the server, which reads more. */
  function askForARealDate() {
    const [day, month, year] = ["day", "month", "year"].map((part) => form.elements[`patient.dateOfBirth.${part}`]);
    const typed = [day, month, year].map((control) => control.value.trim());
    const [d, m, y] = typed.map(Number);
    const real = new Date(y, m - 1, d, 12);
    real.setFullYear(y);
    const wrong = typed.every((each) => /^\d+$/.test(each)) && (real.getMonth() !== m - 1 || real.getDate() !== d);
    day.setCustomValidity(wrong ? words.notADate : "");
  }

  function askForLastName() {
    const name = form.elements["patient.familyName"];
    const missing = !name.value.trim() && !form.elements["patient.oneName"].checked;
    name.setCustomValidity(missing ? words.noLastName : "");
  }

  /** Marks what is missing in a step and goes to the first of it. */
  function isComplete(step) {
    askForOneWayToReach();
    askForLastName();
    askForARealDate();
    keepTypedMedicine();
    let first = null;
    for (const question of step.querySelectorAll("[data-question]")) {
      const wrong = [...question.querySelectorAll("input, textarea")].find((control) => !control.checkValidity());
      if (wrong) {
        wrong.closest("details")?.setAttribute("open", "");
        mark(question, message(wrong));
        first ??= wrong;
      } else {
        unmark(question);
      }
    }
    first?.focus();
    return first === null;
  }

  // Medicines: found by name, and written into the list as if they had been typed there

  const medicineSearch = document.getElementById("medicine-search");
  const medicineName = document.getElementById("medicine-name");
  const medicineOffers = document.getElementById("medicine-offers");
  const medicineList = form.elements["background.medicines"];
  let medicineWait = null;
  let medicineAsked = 0;

  function addMedicine(name) {
    const before = medicineList.value.replace(/\s+$/, "");
    medicineList.value = `${before}${before ? "\n" : ""}${name}`;
    medicineName.value = "";
    medicineAsked += 1;
    medicineOffers.replaceChildren();
  }

  /** Nothing that was typed in the search is lost when somebody goes on without choosing. */
  function keepTypedMedicine() {
    const typed = medicineName.value.trim();
    if (typed) {
      addMedicine(typed);
    }
  }

  async function offerMedicines() {
    const typed = medicineName.value.trim();
    medicineAsked += 1;
    const asked = medicineAsked;
    let found = [];
    if (typed.length > 1) {
      try {
        const response = await fetch(medicineSearch.dataset.address, {
          method: "POST",
          headers: { Accept: "application/json" },
          credentials: "same-origin",
          body: new URLSearchParams({ name: typed, _csrf: form.elements._csrf.value }),
        });
        found = response.ok ? (await response.json()).medicines : [];
      } catch {
        // The list below takes every name without the search, too.
      }
    }
    if (asked === medicineAsked) {
      medicineOffers.replaceChildren(
        ...found.map(({ name, ingredient }) =>
          button(name === ingredient ? name : `${name} (${ingredient})`, "offer", () => {
            addMedicine(`${name} `);
            medicineList.focus();
            medicineList.setSelectionRange(medicineList.value.length, medicineList.value.length);
          }),
        ),
      );
    }
  }

  // Numbers with a unit: the server alone reads them, and what it has understood stands beside them

  const beforeTreatment = document.getElementById("before-treatment");

  async function readNumber(question) {
    const control = question.querySelector("input[type=text]");
    const seen = question.querySelector("input[type=hidden]");
    const line = question.querySelector(".understood");
    const typed = control.value.trim();
    seen.value = "";
    line.textContent = "";
    if (!typed) {
      return;
    }
    try {
      const response = await fetch(beforeTreatment.dataset.read, {
        method: "POST",
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        body: new URLSearchParams({ question: control.name, typed, _csrf: form.elements._csrf?.value ?? "" }),
      });
      const read = response.ok ? await response.json() : {};
      if (control.value.trim() !== typed) {
        return;
      }
      if (read.problem) {
        mark(question, read.problem);
      } else if (read.understood) {
        line.textContent = read.understood;
        seen.value = typed;
      }
    } catch {
      // The page comes back once, with what was understood.
    }
  }

  for (const question of form.querySelectorAll("[data-number]")) {
    question.addEventListener("change", () => readNumber(question));
  }

  medicineSearch.hidden = false;
  medicineName.addEventListener("input", () => {
    clearTimeout(medicineWait);
    medicineWait = setTimeout(offerMedicines, 250);
  });
  medicineName.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      keepTypedMedicine();
    }
  });

  // Steps

  function show(index, focus) {
    current = index;
    steps.forEach((step, at) => {
      step.hidden = at !== index;
    });
    [...progress.children].forEach((item, at) => {
      item.className = at < index ? "done" : "";
      if (at === index) {
        item.setAttribute("aria-current", "step");
      } else {
        item.removeAttribute("aria-current");
      }
    });
    if (index === steps.length - 1) {
      listAnswers();
    }
    const step = words.step.replace("{0}", index + 1).replace("{1}", steps.length).replace("{2}", steps[index].dataset.title);
    document.title = `${step} – ${pageTitle}`;
    document.querySelector(".intro").hidden = index > 0;
    if (focus) {
      steps[index].querySelector("h2").focus({ preventScroll: true });
      progress.scrollIntoView({ block: "start" });
    }
  }

  /** Each step is an entry of the browser's history, so that its back button goes one step back and loses nothing. */
  function go(index) {
    history.pushState({ step: index }, "");
    show(index, true);
  }

  function button(text, className, action) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = className;
    element.textContent = text;
    element.addEventListener("click", action);
    return element;
  }

  function addMoves() {
    steps.forEach((step, index) => {
      const moves = document.createElement("p");
      moves.className = "moves";
      const last = index === steps.length - 1;
      if (last) {
        moves.append(form.querySelector("button[type=submit]"));
        step.querySelector("p:last-of-type:empty")?.remove();
      } else {
        moves.append(
          button(words.next, "button", () => {
            if (isComplete(step)) {
              go(index + 1);
            }
          }),
        );
      }
      if (index > 0) {
        moves.append(button(words.back, "button quiet", () => go(index - 1)));
      }
      step.append(moves);
      const item = document.createElement("li");
      item.textContent = step.dataset.title;
      progress.append(item);
    });
  }

  // Check and send

  /** With the month's name, so that a day that was typed as a month is seen; as it was typed where it is no date yet. */
  function inWords(typed) {
    const [day, month, year] = typed.map(Number);
    if (!typed.every((each) => /^\d+$/.test(each))) {
      return typed.join(" ").trim();
    }
    const date = new Date(year, month - 1, day, 12);
    date.setFullYear(year);
    return new Intl.DateTimeFormat(words.dates, { day: "numeric", month: "long", year: "numeric" }).format(date);
  }

  function answerTo(question) {
    const date = question.querySelector(".date");
    if (date) {
      return inWords([...date.querySelectorAll("input")].map((input) => input.value.trim()));
    }
    const options = question.querySelectorAll(".option");
    if (options.length) {
      return [...options]
        .filter((option) => option.querySelector("input").checked)
        .map((option) => option.textContent.trim())
        .join("\n");
    }
    const understood = question.querySelector(".understood")?.textContent;
    return [question.querySelector("input, textarea").value.trim(), understood].filter(Boolean).join("\n");
  }

  function listAnswers() {
    answers.replaceChildren();
    steps.slice(0, -1).forEach((step, index) => {
      const heading = document.createElement("h3");
      heading.textContent = step.dataset.title;
      const change = button(words.change, "link", () => go(index));
      change.setAttribute("aria-label", `${words.change}: ${step.dataset.title}`);
      heading.append(change);
      const list = document.createElement("dl");
      for (const question of step.querySelectorAll("[data-question]")) {
        if (question.closest("[hidden]:not(.step)")) {
          continue;
        }
        const told = answerTo(question);
        if (!told && beforeTreatment.contains(question)) {
          continue;
        }
        const term = document.createElement("dt");
        term.textContent = question.querySelector("legend, label").textContent;
        const answer = document.createElement("dd");
        answer.textContent = told || "–";
        list.append(term, answer);
      }
      answers.append(heading, list);
    });
  }

  function stepOf(element) {
    return steps.findIndex((step) => step.contains(element));
  }

  // Start

  form.noValidate = true;
  form.classList.add("in-steps");
  progress.hidden = false;
  addMoves();
  showFollowing();
  showRedFlag();

  form.addEventListener("change", (event) => {
    showFollowing();
    showRedFlag();
    const question = event.target.closest("[data-question]");
    if (question) {
      unmark(question);
    }
  });

  form.addEventListener("keydown", (event) => {
    // Enter in a box goes to the next step; it must not send a form of which half was never seen.
    if (event.key === "Enter" && event.target.matches("input") && current < steps.length - 1) {
      event.preventDefault();
      steps[current].querySelector(".moves .button").click();
    }
  });

  form.addEventListener("submit", (event) => {
    if (event.submitter?.formNoValidate) {
      // Only another language: nothing is sent to the clinic.
      return;
    }
    const open = steps.findIndex((step) => !isComplete(step));
    if (open >= 0) {
      event.preventDefault();
      go(open);
      isComplete(steps[open]);
      return;
    }
    const send = form.querySelector("button[type=submit]");
    send.disabled = true;
    send.textContent = words.sending;
  });

  problems?.addEventListener("click", (event) => {
    const target = event.target.closest("a")?.hash;
    const control = target && document.getElementById(target.slice(1));
    if (control) {
      event.preventDefault();
      go(stepOf(control));
      control.closest("details")?.setAttribute("open", "");
      control.focus();
    }
  });

  window.addEventListener("popstate", (event) => show(event.state?.step ?? 0, true));

  // Coming back by the browser's back button after sending: the button must work again.
  window.addEventListener("pageshow", () => {
    const send = form.querySelector("button[type=submit]");
    send.disabled = false;
    send.textContent = words.send;
    showFollowing();
    showRedFlag();
  });

  const firstProblem = form.querySelector(".has-problem");
  // Whoever is asked to send once more has answered everything.
  const unanswered = form.dataset.again ? steps.length - 1 : 0;
  const start = firstProblem ? stepOf(firstProblem) : unanswered;
  history.replaceState({ step: start }, "");
  show(start, false);
  problems?.focus();
})();
