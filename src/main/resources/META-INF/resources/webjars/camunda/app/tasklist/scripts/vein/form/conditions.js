/** @param condition such as "decision=A,B & x=true | y=*" */
export function holds(condition, submission) {
  return condition.split('|').some(either => either.split('&').every(one => {
    const [path, codes] = one.trim().split('=');
    const data = [get(submission, path) ?? []].flat().map(String);
    return codes === '*' ? data.length > 0 : codes.split(',').some(code => data.includes(code));
  }));
}

const get = (source, path) => path.split('.').reduce((inner, key) => inner?.[key], source);
