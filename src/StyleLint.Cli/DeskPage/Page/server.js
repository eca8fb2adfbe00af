// Asks the program that serves this page. Nothing else is ever asked.

export class Unanswered extends Error {}

async function post(page, body, type = 'application/json') {
  let answer;
  try {
    answer = await fetch(page, { method: 'POST', body, headers: { 'Content-Type': type } });
  } catch {
    throw new Unanswered('StyleLint has stopped, so nothing is checked any more. The draft is still here: copy it, start style-lint desk again and paste it there.');
  }
  if (!answer.ok)
    throw new Unanswered((await answer.json().catch(() => null))?.error ?? 'StyleLint could not answer.');
  return answer;
}

export const ask = async (page, draft) => (await post(page, JSON.stringify(draft))).json();
export const askForPage = async (page, draft) => (await post(page, JSON.stringify(draft))).blob();
export const importFile = async file => (await post(`import?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream')).json();
