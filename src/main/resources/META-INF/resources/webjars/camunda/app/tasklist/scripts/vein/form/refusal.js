/** The server's reasons in the error that the Tasklist hands on, as problems of fields; undefined when it is no refusal. */
export function refusal(error) {
  // The engine puts a failed listener's message between quotation marks.
  const [, reasons] = /Refused: (.*?)'?$/s.exec(error?.message || '') || [];
  return reasons?.split(' | ').map(reason => {
    const [, field, message] = /^([\w.[\]]+): (.*)$/s.exec(reason) || [null, '', reason];
    return {field: field === 'submission' ? '' : field, message};
  });
}
