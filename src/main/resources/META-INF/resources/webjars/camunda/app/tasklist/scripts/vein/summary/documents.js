import {attachDocument, readDocuments, removeDocument} from '../api.js';
import {button, download, element, fold} from '../dom.js';
import {asMoment, codes, say, word} from '../words.js';

/**
 * What is attached to a referral. A picture is fetched when somebody opens it, and not before: each look is on record. What
 * is attached or taken off here is saved at once, whether or not the task is finished.
 */
export function documents(list, referral) {
  const place = element('div', {class: 'vein-documents'});
  // Nothing here is a field of the task's own form.
  ['input', 'change'].forEach(kind => place.addEventListener(kind, event => event.stopPropagation()));
  const show = all => place.replaceChildren(
    all.length === 0 ? element('p', {}, say('documents.none')) : element('ul', {class: 'vein-entries'}, all.map(each => line(each, referral, again))),
    all.some(({state}) => state === 'QUARANTINED') ? button(say('documents.look-again'), again, 'btn-default btn-sm') : '',
    referral ? adding(referral, again) : '');
  const again = async () => show((await readDocuments(referral)).documents);
  show(list || []);
  return place;
}

function line(document, referral, again) {
  const {id, kind, name, at, by, state, pages, previews, url, size, withFurtherReport} = document;
  const heading = [asMoment(at), by, word('DocumentState', state)].filter(Boolean).join(' · ');
  const title = [word('DocumentKind', kind), name && `“${name}”`].filter(Boolean).join(' ');
  return element('li', {},
    element('small', {}, heading),
    element('div', {class: 'vein-typed'}, title),
    withFurtherReport && element('p', {}, say('documents.not-confirmed')),
    previews.length > 0 && pictures(previews, pages, title),
    url && element('p', {}, previews.length === 0 && `${say('documents.not-drawn')} `,
      download(say('documents.download', Math.max(1, Math.round(size / 1024))), url)),
    state !== 'REMOVED' && referral && removal(referral, id, again));
}

/** Browsers fetch a picture as soon as its element has its address. */
function pictures(addresses, pages, title) {
  const holder = element('div', {});
  const opening = fold(say('documents.look', pages), holder);
  opening.addEventListener('toggle', () => {
    if (opening.open && !holder.hasChildNodes()) {
      holder.append(...addresses.map((address, index) => element('img', {src: address, alt: say('documents.page', title, index + 1), loading: 'lazy'})));
      if (addresses.length < pages) {
        holder.append(element('p', {}, say('documents.more-pages', addresses.length, pages)));
      }
    }
  });
  return opening;
}

function removal(referral, id, again) {
  const reason = choice('RemovalReason');
  const problem = problemLine();
  const off = button(say('documents.take-off-now'), () => doing(off, problem, async () => {
    if (!reason.value) {
      throw new Error(say('documents.say-why'));
    }
    await removeDocument(referral, id, reason.value);
    await again();
  }), 'btn-default btn-sm');
  return fold(say('documents.take-off'), element('label', {class: 'vein-wide'}, say('documents.why'), reason), problem, off);
}

function adding(referral, again) {
  const kind = choice('DocumentKind');
  const file = element('input', {type: 'file', multiple: true, accept: '.pdf,.jpg,.jpeg,.png,.tif,.tiff,application/pdf,image/jpeg,image/png,image/tiff'});
  const problem = problemLine();
  const send = button(say('documents.attach-now'), () => doing(send, problem, async () => {
    if (!kind.value || file.files.length === 0) {
      throw new Error(say('documents.choose-first'));
    }
    const refused = [];
    for (const each of file.files) {
      try {
        await attachDocument(referral, kind.value, each);
      } catch (error) {
        refused.push(error.message);
      }
    }
    await again();
    if (refused.length > 0) {
      throw new Error(refused.join(' '));
    }
  }), 'btn-default btn-sm');
  const box = fold(say('documents.attach'),
    element('label', {class: 'vein-wide'}, say('documents.what'), kind),
    element('label', {class: 'vein-wide'}, say('documents.pick'), file), problem, send);
  box.addEventListener('dragover', event => event.preventDefault());
  box.addEventListener('drop', event => {
    event.preventDefault();
    file.files = event.dataTransfer.files;
  });
  return box;
}

/** Nothing is chosen for anybody. */
const choice = list => element('select', {class: 'form-control'}, element('option', {value: ''}, ''), codes(list).map(code => element('option', {value: code}, word(list, code))));

const problemLine = () => element('p', {class: 'vein-error', role: 'alert', hidden: true});

/** Once at a time; the reason of a refusal stays to be read. */
async function doing(pressed, problem, work) {
  pressed.disabled = true;
  problem.hidden = true;
  try {
    await work();
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
    // The list was drawn anew meanwhile, and with it this line.
    if (!problem.isConnected) {
      globalThis.document.querySelector('.vein-documents')?.append(problem);
    }
  } finally {
    pressed.disabled = false;
  }
}
