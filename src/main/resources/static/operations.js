// Draws each table that asks for it as a chart above it. The table stays: for screen readers, for print, without scripts.

const COLOURS = ['#0b5a66', '#c77700', '#5b4b8a'];
const number = (cell) => Number.parseFloat(cell.textContent) || 0;

function read(table) {
  const headings = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    series: table.dataset.columns.split(' ').map(Number).map((column) => ({
      label: headings[column],
      data: rows.map((row) => number(row.cells[column])),
    })),
  };
}

function bars(series) {
  return series.map((each, place) => ({
    ...each,
    backgroundColor: COLOURS[place],
    // What is compared with is told apart without its colour as well.
    borderColor: '#17272c',
    borderWidth: place === 0 ? 0 : 1,
    borderSkipped: false,
  }));
}

function lines(series) {
  return series.map((each, place) => ({
    ...each,
    borderColor: COLOURS[place],
    backgroundColor: COLOURS[place],
    borderDash: place === 0 ? [] : [6, 4],
    pointStyle: place === 0 ? 'circle' : 'rectRot',
    pointRadius: 4,
  }));
}

/** Low, median and high of two plans: a line each, and a band from low to high. */
function bands(series) {
  return series.map((each, place) => {
    const plan = place < 3 ? 0 : 1;
    const median = place % 3 === 1;
    return {
      ...each,
      borderColor: COLOURS[plan],
      borderWidth: median ? 3 : 1,
      borderDash: plan === 0 ? [] : [6, 4],
      pointRadius: 0,
      fill: place % 3 === 2 ? place - 2 : false,
      backgroundColor: COLOURS[plan] + '33',
    };
  });
}

const KINDS = {
  bars: { type: 'bar', style: bars },
  'bars-across': { type: 'bar', style: bars, across: true },
  lines: { type: 'line', style: lines },
  bands: { type: 'line', style: bands },
};

function draw(table) {
  const kind = KINDS[table.dataset.chart];
  const { labels, series } = read(table);
  const frame = document.createElement('div');
  frame.className = 'chart';
  frame.style.height = kind.across ? `${80 + labels.length * 14 * (series.length + 1)}px` : '320px';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  frame.append(canvas);
  table.closest('.table').before(frame);
  const counts = { beginAtZero: true, ticks: { precision: 0 } };
  return new globalThis.Chart(canvas, {
    type: kind.type,
    data: { labels, datasets: kind.style(series) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: kind.across ? 'y' : 'x',
      scales: kind.across ? { x: counts } : { y: counts },
      plugins: { legend: { display: series.length > 1, position: 'bottom' } },
    },
  });
}

const charts = globalThis.Chart ? [...document.querySelectorAll('table[data-chart]')].map(draw) : [];
const folds = [...document.querySelectorAll('details.fold')];

/** What a link leads to stands open; not every browser opens it by itself. */
function unfoldTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details.fold');
  if (fold && !fold.open) {
    fold.open = true;
    target.scrollIntoView();
  }
}

unfoldTarget();
globalThis.addEventListener('hashchange', unfoldTarget);

let folded = [];
// On paper nothing is folded, and a page of it is narrower than most windows.
globalThis.addEventListener('beforeprint', () => {
  folded = folds.filter((fold) => !fold.open);
  folded.forEach((fold) => {
    fold.open = true;
  });
  charts.forEach((chart) => chart.resize());
});
globalThis.addEventListener('afterprint', () => {
  folded.forEach((fold) => {
    fold.open = false;
  });
  charts.forEach((chart) => chart.resize());
});
