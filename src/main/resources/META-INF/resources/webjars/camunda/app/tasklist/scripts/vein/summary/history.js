import {download, element, fold, table} from '../dom.js';
import {SHOWN} from '../shown.js';
import {value} from '../value.js';
import {asMoment, codes, name, say, task, within, word} from '../words.js';

/* What has happened to a referral, part by part. */

export const notes = list => entries(list, note => [[note.at, by(note), note.task && task(note.task)], note.text]);

export const information = list => entries(list, item => [[item.at, by(item)], item.text]);

/** What somebody reported again while the referral was open. Nothing of the first report was changed by it. */
export const furtherReports = list => list && list.length > 0 && element('div', {}, list.map(further => {
  const at = asMoment(further.receivedAt);
  return element('div', {class: 'vein-item'},
    element('strong', {}, [at, word('Source', further.source), word('Urgency', further.urgency)].join(' · ')),
    further.changes.length > 0
      ? table(say('casefile.new-in-the-report-of', at), [say('casefile.what'), say('casefile.before'), say('casefile.now')],
        further.changes.map(({field, before, now}) => [name(field), reported(before, field), reported(now, field)]), {quiet: true})
      : element('p', {}, say('casefile.it-says-the-same-as')));
}));

const REPORTED = {...SHOWN.RestlessLegs, ...SHOWN.Veins, ...SHOWN.Background, ...SHOWN.BeforeTreatment, dateOfBirth: 'day'};

function reported(data, field) {
  if (data == null) {
    return '–';
  }
  return field === 'identifier' ? `${data.value} (${data.system})` : value(data, REPORTED[field] || 'text');
}

export const letters = list => entries(list, letter => [[letter.at], download(letter.title, letter.url)]);

/** What whoever signed said otherwise than the record, both side by side. */
export const letterCorrections = list => entries(list, each => [[each.at, each.by], element('div', {},
  element('strong', {}, `${word('LetterPart', each.part)} (${each.language})`),
  element('p', {}, element('del', {}, each.before)), element('p', {}, element('ins', {}, each.after)))]);

function entries(list, show) {
  return list && list.length > 0 && element('ul', {class: 'vein-entries'}, list.map(item => {
    const [heading, text] = show(item);
    const [at, ...rest] = heading.filter(Boolean);
    return element('li', {}, element('small', {}, [asMoment(at), ...rest].join(' · ')), element('div', {class: 'vein-typed'}, text));
  }));
}

export const bookings = list => list && list.length > 0 && table(say('casefile.bookings'), [say('casefile.for'), say('casefile.begins'), say('casefile.room'), say('casefile.state')],
  list.map(item => [word('Purpose', item.purpose), asMoment(item.startsAt), item.room, word('BookingState', item.state)]), {quiet: true});

/** Staff are written to by their role. */
const reader = code => within(codes('Audience').includes(code) ? 'Audience' : 'Role', code);

export const messages = list => list && list.length > 0 && element('div', {}, list.map(item =>
  fold(say('casefile.message', asMoment(item.at), item.subject, within('Channel', item.channel), reader(item.to)),
    element('div', {class: 'vein-typed'}, item.body))));

export const timeline = list => list && list.length > 0 && table(say('casefile.timeline'), [say('casefile.when'), say('casefile.what'), say('casefile.by')],
  list.map(event => [asMoment(event.at), event.text, by(event)]),
  {quiet: true});

// The patient and the system itself have no account of another name.
export const by = ({actor, role}) => [actor !== role?.toLowerCase() && actor, role && word('Role', role)].filter(Boolean).join(', ');
