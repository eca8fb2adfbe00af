using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Finds the later mentions by bare surname of people whom the story names elsewhere.</summary>
sealed class SurnameScan(StoryText story, Individuals people)
{
    ImmutableArray<NameToken> _tokens = [];

    /// <summary>Adds the bare surnames of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="into">Where they go.</param>
    internal void Read(Passage passage, ReadOnlySpan<Mention> names, List<Mention> into)
    {
        _tokens = story.NotesOn(passage).Tokens;
        var isHeading = story.IsHeading(passage);
        var text = passage.Text.AsSpan();
        var next = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var token = _tokens[i];
            while (next < names.Length && names[next].At.End <= token.Start)
                next++;
            if (!token.IsCapital || (next < names.Length && token.Start >= names[next].At.Start))
                continue;

            var first = i;
            var number = people.Latest(text[token.Start..token.End]);
            // "von der Leyen": the surname begins at its particles.
            for (
                var start = i - 1;
                start >= 0 && start >= i - 3 && _tokens[start + 1].Gap == NameGap.Blank && Facts.Particles.Contains(Word(text, start));
                start--
            )
            {
                if (people.Latest(text[_tokens[start].Start..token.End]) is var longer and >= 0)
                    (number, first) = (longer, start);
            }

            if (number < 0 || !StandsAlone(text, first, i, isHeading) || passage.CutsAddress(_tokens[first].Start, token.End))
                continue;
            var surname = new Excerpt(passage, _tokens[first].Start, token.End - _tokens[first].Start);
            into.Add(
                new(surname)
                {
                    Surname = surname,
                    Candidates = people.CandidatesOf(number),
                    Individual = number,
                }
            );
        }
    }

    // Not "Ford Motor", "Tony Brown" or "May 5". Where every word has a capital, its neighbours show nothing.
    bool StandsAlone(ReadOnlySpan<char> text, int first, int last, bool isHeading)
    {
        if (last + 1 < _tokens.Length && _tokens[last + 1].Gap == NameGap.Blank && !_tokens[last].IsPossessive)
        {
            var after = Word(text, last + 1);
            if (
                char.IsAsciiDigit(after[0])
                || (_tokens[last + 1].IsCapital && !NameWords.IsGovernment(after) && (!isHeading || NameWords.IsThing(after)))
            )
                return false;
        }

        if (first == 0 || _tokens[first].Gap != NameGap.Blank || _tokens[first - 1].IsPossessive)
            return true;
        var before = Word(text, first - 1);
        if (NameWords.IsOpener(text[_tokens[first].Start.._tokens[last].End]) && DateWords.LeadsMonthOrDay(before))
            return false;
        return isHeading || !_tokens[first - 1].IsCapital || NameWords.IsOpener(before) || NameWords.IsHonorific(before);
    }

    ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at) => text[_tokens[at].Start.._tokens[at].End];
}
