/* Months as the operations API counts them: 2026-11. */

const month = (year, index) => new Date(Date.UTC(year, index, 15)).toISOString().slice(0, 7);

/** The present month, and the one so many before it. */
export function lastMonths(count, now = new Date()) {
  return {from: month(now.getFullYear(), now.getMonth() - count + 1), to: month(now.getFullYear(), now.getMonth())};
}

export const monthInWords = text =>
  new Date(`${text}-15T12:00:00`).toLocaleDateString('en-GB', {month: 'long', year: 'numeric'});

export const isMonth = text => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
