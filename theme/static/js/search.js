// Searches the index that plugins/search writes; format and ranking: docs/search.md. What it says to readers stands in
// search.html. All of it is one block, because only names within a block are shortened, and every octet counts.
{
  const form = document.querySelector('#tim')
  const page = document.querySelector('.results')
  const [choices, status, hints, ...sections] = page.children
  const row = sections.pop()
  const more = sections.pop()
  const lists = page.nextElementSibling
  let turn = 0

  const load = async name => {
    const answer = await fetch(`${page.dataset.index + name}.txt`, { cache: 'force-cache' })
    if (!answer.ok) throw 0
    return (await answer.text()).split('\n')
  }

  // [letters without marks, sum of the marks] of each word: the same as plugins/search/folding.py.
  const words = text => (text.normalize('NFD').toLowerCase().match(/([a-z0-9đðɖ][\u0300-\u036f]*)+/g) || []).map(found => {
    let marks = 0
    return [found.replace(/[^a-z0-9]/g, sign => {
      marks += sign.charCodeAt()
      return sign < '\u0300' ? 'd' : ''
    }).replace(/^([hklmst]|qu)y$/, '$1i'), marks]
  })

  // What stands in a column of a shard: each number ends with a digit below 43.
  const numbers = letters => letters.match(/[S-}]*[(-R]/g).map(digits =>
    [...digits].reduce((number, digit) => number * 43 + (digit.charCodeAt() - 40) % 43, 0))

  const search = async (limit = 10) => {
    const mine = ++turn
    const wanted = words(form.q.value).slice(0, 12)
    const pairs = wanted.slice(1).map(([letters, marks], i) => [wanted[i][0] + ' ' + letters, wanted[i][1] * 3 + marks])
    const terms = [...pairs, ...wanted]
    const enough = pairs.length || 1
    const scores = {} // of each place: levels, and 1024 for each pair (of one word: for the word)
    let rows = [], places = [], said = form.q.value && 'none', count, least

    // The text's pieces with what was found marked, and how well they show it: neighbours count more.
    const marked = text => {
      let score = 0
      return [text.replace(/[\wÀ-ỹ]+/g, part => words(part).some(word =>
        wanted.some(([letters, marks]) => letters == word[0] && (!marks || marks == word[1]))
      ) ? `\n${part}\n` : part).replace(/\n([ -/]?)\n/g, '$1').split('\n').map((part, i) => {
        const length = words(part).length
        if (i % 2 < 1 || length < least) return part
        const mark = document.createElement('mark')
        mark.append(part)
        score += length ** 2
        return mark
      }), score]
    }

    const whole = place => scores[place] >> 10 >= enough
    const score = place => scores[place] % 1024

    choices.hidden = !said
    if (terms[0]) try {
      status.textContent = page.dataset.busy
      lists.hidden = true
      const [facets, ...shards] = await Promise.all(['loc', ...terms.map(([letters]) =>
        [...letters].reduce((number, letter) => (number * 33 + letter.charCodeAt()) % page.dataset.shards, 0)
      )].map(load))
      terms.forEach(([letters, marks], i) => {
        const line = shards[i].find(line => line.startsWith(letters + '\t'))
        if (line) {
          const [streams, full] = line.split('~')
          const spellings = streams.split('\t').slice(1).map(numbers)
          const same = spellings.filter(spelling => marks && spelling[0] == marks)
          const levels = {}
          for (const [, ...postings] of same[0] ? same : spellings) {
            let place = -1
            for (const posting of postings) levels[place += posting >> 4] |= posting % 16
          }
          for (const place in levels) {
            scores[place] = (scores[place] || 0) + levels[place] + (i < enough) * 1024
          }
          if (full) wanted.push(...words(full))
        }
      })
      places = Object.keys(scores).filter(place => [...choices.elements].every((choice, i) =>
        choice.selectedIndex < 1 || facets[i].charCodeAt(place) - 40 == choice.selectedIndex
      )).sort((a, b) => scores[b] - scores[a])
      places = places.filter(place => whole(place) || score(place) * 2 > score(places[0]))
      count = places.filter(whole).length
      if (places[0]) said = count ? 'whole' : 'near'
      least = count && pairs[0] ? 2 : 1 // single words of a longer query are marked only where there is nothing better
      rows = await Promise.all(places.slice(0, limit).map(async place => {
        const one = row.content.firstElementChild.cloneNode(true)
        const [address, ...lines] = await load('m' + place)
        const shown = lines.map(marked)
        if (whole(place) && shown[4][1] + shown[5][1] < terms.length) for (const line of await load('v' + place)) {
          const other = marked(line)
          if (other[1] > shown[5][1]) shown[5] = other
        }
        one.querySelectorAll(':empty').forEach((slot, i) => slot.append(...shown[i][0]))
        one.querySelector('a').href = address
        return one
      }))
    } catch {
      said = 'error'
    }
    if (mine == turn) {
      status.textContent = said && page.dataset[said].replace('#', count || places.length)
      hints.hidden = said != 'none'
      lists.hidden = rows[0]
      sections.forEach((section, i) => {
        const own = rows.filter((_, n) => n < count != i)
        section.lastElementChild.replaceChildren(...own)
        section.hidden = !own[0]
      })
      more.hidden = places.length <= limit
      more.onclick = () => search(limit + 10)
    }
  }

  choices.onchange = form.onsubmit = event => {
    event.preventDefault()
    history.pushState(0, '', '?' + new URLSearchParams(new FormData(form)))
    search()
  }
  window.onpopstate = () => {
    for (const field of form) field.value = new URLSearchParams(location.search).get(field.name) || ''
    search()
  }
  onpopstate()
}
