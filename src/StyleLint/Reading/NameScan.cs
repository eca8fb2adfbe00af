using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>Finds whole names, and surnames behind a title: those that the facts know, and those that a title or a reporting verb shows to be people.</summary>
sealed class NameScan(Story story, Individuals people)
{
    const int LongestName = 6;
    const int MostParticles = 4;

    readonly FactBook _facts = story.Facts;
    readonly List<NameToken> _tokens = [];
    readonly Dictionary<Passage, List<Mention>> _byPassage = [];

    internal List<Mention> Found { get; } = [];

    /// <summary>The mentions of a passage, in order.</summary>
    internal List<Mention>? In(Passage passage) => _byPassage.GetValueOrDefault(passage);

    internal void Read(Passage passage)
    {
        NameToken.Read(passage, _tokens);
        var text = passage.Text.AsSpan();
        var before = Found.Count;
        // In a heading only names of the facts count.
        var isHeading = MentionReader.IsHeading(story, passage);
        for (var i = 0; i < _tokens.Count;)
        {
            if (!_tokens[i].IsCapital && !IsParticleOfName(text, i))
            {
                i++;
                continue;
            }

            var end = RunEnd(text, i);
            i = ReadRun(passage, text, i, end, isHeading);
        }

        if (Found.Count > before)
            _byPassage[passage] = Found[before..];
    }

    // Lower-case particles belong to a run only before a capital: "von der Leyen".
    bool IsParticleOfName(ReadOnlySpan<char> text, int at)
    {
        var last = at + MostParticles;
        while (at < _tokens.Count && !_tokens[at].IsCapital)
        {
            if (at == last || _tokens[at].IsPossessive || !Particles.Contains(Word(text, at)))
                return false;
            at++;
            if (at < _tokens.Count && _tokens[at].Gap != NameGap.Blank)
                return false;
        }

        return at < _tokens.Count;
    }

    // Just after the capitalised words, with particles between them, that hang together from a token on.
    int RunEnd(ReadOnlySpan<char> text, int first)
    {
        var at = first;
        while (true)
        {
            at++;
            if (at >= _tokens.Count || _tokens[at].Gap != NameGap.Blank || _tokens[at - 1].IsPossessive)
                return at;
            if (!_tokens[at].IsCapital && !IsParticleOfName(text, at))
                return at;
        }
    }

    // Reads a run of capitalised words; returns the token to go on with.
    int ReadRun(Passage passage, ReadOnlySpan<char> text, int first, int end, bool isHeading)
    {
        var isThing = NameWords.IsThing(Word(text, end - 1));
        var name = first;
        var title = default(NameTitle?);
        // The last title in the run says where the name begins: "Russian Foreign Minister | Sergei Lavrov".
        for (var at = end - 1; at >= first; at--)
        {
            if (NameTitle.Before(text, _tokens, at, _facts) is not { } found)
                continue;
            (name, title) = (at, found);
            break;
        }

        var known = false;
        for (var last = end - 1; last >= name; last--)
        {
            if (KnownName(text, name, last, out var start) is not { IsEmpty: false } candidates
                || !IsWhole(text, name, start, last, end, isHeading, isThing))
            {
                continue;
            }

            Add(passage, text, start, last, start == name ? title : null, candidates);
            known = true;
            break;
        }

        if (known)
            return end;
        if (title is null && IsGovernmentOf(text, end) is { IsEmpty: false } heads)
            Add(passage, text, end - 1, end - 1, null, heads, isFitting: true);
        else if (!isHeading && !isThing)
            ReadUnknown(passage, text, name, end, title);
        return end;
    }

    // "the Trump administration": the heads of government or state of that surname.
    ImmutableArray<Person> IsGovernmentOf(ReadOnlySpan<char> text, int end)
    {
        // "In government", "The administration"
        if (NameWords.IsOpener(Word(text, end - 1)))
            return [];
        if (end >= _tokens.Count || (_tokens[end].Gap != NameGap.Blank && !_tokens[end - 1].IsPossessive) || !NameWords.IsGovernment(Word(text, end)))
            return [];
        return [.. _facts.BySurname(Word(text, end - 1)).Where(person =>
            person.Tenures.Any(tenure => tenure.Office.Name is "president" or "prime minister" or "chancellor"))];
    }

    // The people of the facts one of whose forms ends at a token, and where it starts.
    ImmutableArray<Person> KnownName(ReadOnlySpan<char> text, int first, int last, out int start)
    {
        start = last;
        var namesakes = _facts.BySurname(Word(text, last));
        if (namesakes.IsEmpty)
            return [];
        Span<char> buffer = stackalloc char[64];
        for (start = Math.Max(first, last - LongestName + 1); start < last; start++)
        {
            var words = text[_tokens[start].Start.._tokens[last].End];
            if (Matching(namesakes, words) is { IsEmpty: false } exact)
                return exact;
            if (last - start < 2)
                continue;
            if (WithoutInitials(text, start, last, buffer) is var length and > 0 && Matching(namesakes, buffer[..length]) is { IsEmpty: false } plain)
                return plain;
        }

        return [];
    }

    static ImmutableArray<Person> Matching(ImmutableArray<Person> namesakes, ReadOnlySpan<char> words)
    {
        var first = default(Person);
        var all = default(ImmutableArray<Person>.Builder);
        foreach (var person in namesakes)
        {
            if (!IsForm(person, words))
                continue;
            if (first is null)
                first = person;
            else
                (all ??= Start(first)).Add(person);
        }

        return all?.ToImmutable() ?? (first is null ? [] : [first]);

        static ImmutableArray<Person>.Builder Start(Person one)
        {
            var builder = ImmutableArray.CreateBuilder<Person>();
            builder.Add(one);
            return builder;
        }
    }

    static bool IsForm(Person person, ReadOnlySpan<char> words) =>
        NameComparer.AreEqual(words, person.Name) || IsOneOf(person.Forms, words) || IsOneOf(person.Wrong, words);

    static bool IsOneOf(ImmutableArray<string> forms, ReadOnlySpan<char> words)
    {
        foreach (var form in forms)
        {
            if (NameComparer.AreEqual(words, form))
                return true;
        }

        return false;
    }

    // "Donald J. Trump" as "Donald Trump"; 0 where there is no initial to leave out or the name is too long.
    int WithoutInitials(ReadOnlySpan<char> text, int first, int last, Span<char> buffer)
    {
        var length = 0;
        var left = false;
        for (var at = first; at <= last; at++)
        {
            var word = Word(text, at);
            if (at > first && at < last && word.Length == 1)
            {
                left = true;
                continue;
            }

            if (length + word.Length + 1 > buffer.Length)
                return 0;
            if (length > 0)
                buffer[length++] = ' ';
            word.CopyTo(buffer[length..]);
            length += word.Length;
        }

        return left ? length : 0;
    }

    // Whether a name of the facts is all of a name here, and not a piece of "Gerald Ford Museum", "Jean Paul Martin" or "Donald Trump Jr.".
    bool IsWhole(ReadOnlySpan<char> text, int name, int start, int last, int end, bool isHeading, bool isThing)
    {
        if (last + 1 < _tokens.Count && _tokens[last + 1].Gap != NameGap.Break && !_tokens[last].IsPossessive && NameWords.IsSuffix(Word(text, last + 1)))
            return false;
        if (last + 1 < end && (isThing || (!isHeading && !NameWords.IsGovernment(Word(text, last + 1)))))
            return false;
        if (start == name || isHeading)
            return true;
        var before = Word(text, start - 1);
        return NameWords.IsOpener(before) || NameWords.IsHonorific(before) || NameWords.IsModifier(before) || NameWords.IsPast(before)
            || _facts.EndsOffice(before) || _facts.IsAdjective(before) || _facts.FindAgency(before) is not null
            // "Watching Donald Trump, he …"
            || (_tokens[start - 1].Gap == NameGap.Break && before.EndsWith("ing"));
    }

    void ReadUnknown(Passage passage, ReadOnlySpan<char> text, int first, int end, NameTitle? title)
    {
        var hasHonorific = false;
        while (first < end && (NameWords.IsOpener(Word(text, first)) || IsHonorific(Word(text, first))))
        {
            if (title is not null && NameWords.IsOpener(Word(text, first)))
                return;
            hasHonorific |= IsHonorific(Word(text, first));
            first++;
        }

        var length = end - first;
        if (length is 0 or > 5 || _tokens[end - 1].Length < 2 || !_tokens[end - 1].IsCapital)
            return;
        for (var at = first; at < end; at++)
        {
            var word = Word(text, at);
            if (NameWords.IsThing(word) || NameWords.IsOpener(word) || _facts.EndsOffice(word) || (at < end - 1 && _facts.IsAdjective(word)))
                return;
        }

        var words = text[_tokens[first].Start.._tokens[end - 1].End];
        if (_facts.FindCountry(words) is not null || _facts.FindAgency(words) is not null || IsAllCapitals(words))
            return;

        var apposition = title is null ? NameTitle.After(text, _tokens, end, _facts) : null;
        if (length == 1 ? title is null && !hasHonorific : title is null && !hasHonorific && apposition is null && !IsSpeaking(text, first, end) && !FollowsJob(text, first))
            return;
        var candidates = length == 1 && title is { } held ? [.. _facts.BySurname(words).Where(person => Held(person, held))] : ImmutableArray<Person>.Empty;
        Add(passage, text, first, end - 1, title ?? apposition, candidates);
    }

    // "Dr", "President-elect"
    static bool IsHonorific(ReadOnlySpan<char> word) => NameWords.IsHonorific(word) || word.EndsWith("-elect") || word.EndsWith("-designate");

    // "the authority's chief engineer, Ines Calloway"
    bool FollowsJob(ReadOnlySpan<char> text, int first) =>
        first > 0 && _tokens[first].Gap == NameGap.Comma && !_tokens[first - 1].IsPossessive && NameWords.IsJob(Word(text, first - 1));

    bool IsSpeaking(ReadOnlySpan<char> text, int first, int end) =>
        (end < _tokens.Count && _tokens[end].Gap != NameGap.Break && !_tokens[end - 1].IsPossessive && ReportingVerbs.Contains(Word(text, end)))
        || (first > 0 && _tokens[first].Gap == NameGap.Blank && ReportingVerbs.Contains(Word(text, first - 1)));

    void Add(Passage passage, ReadOnlySpan<char> text, int first, int last, NameTitle? title, ImmutableArray<Person> candidates, bool isFitting = false)
    {
        if (title is null && first > 0)
            title = NameTitle.Before(text, _tokens, first, _facts);
        title ??= _tokens[last].IsPossessive ? null : NameTitle.After(text, _tokens, last + 1, _facts);
        if (!isFitting)
            candidates = Fitting(candidates, title);

        var surname = SurnameStart(text, first, last, candidates, out var surnameLast);
        var at = Excerpt(passage, first, last);
        Excerpt? given = surname > first ? Excerpt(passage, first, surname - 1)
            : surnameLast < last ? Excerpt(passage, surnameLast + 1, last)
            : null;
        var family = Excerpt(passage, surname, surnameLast);
        Found.Add(new(at)
        {
            Surname = family,
            Given = given,
            Title = title is { } t ? new(passage, t.Start, t.End - t.Start) : null,
            Office = title?.Office,
            Country = title?.Country,
            PastWord = title?.PastWord is { } past ? new(passage, past.Start, past.End - past.Start) : null,
            Candidates = candidates,
            Individual = people.Number(family, given, candidates),
        });
    }

    // Who of the candidates a title allows: an office that the person held, or the person's own country with whatever office; without a
    // title, who has to do with a country the story speaks of.
    ImmutableArray<Person> Fitting(ImmutableArray<Person> candidates, NameTitle? title)
    {
        if (candidates.IsEmpty)
            return [];
        var fitting = ImmutableArray.CreateBuilder<Person>(candidates.Length);
        foreach (var person in candidates)
        {
            if (title is { } held ? Allows(person, held) : people.Fits(person))
                fitting.Add(person);
        }

        return fitting.Count == candidates.Length ? candidates : fitting.ToImmutable();
    }

    bool Allows(Person person, NameTitle title)
    {
        if (title.Country is not null)
        {
            foreach (var tenure in person.Tenures)
            {
                if (tenure.Country == title.Country)
                    return true;
            }

            return false;
        }

        return _facts.IsHeld(title.Office) ? Held(person, title) : people.Fits(person);
    }

    static bool Held(Person person, NameTitle title)
    {
        foreach (var tenure in person.Tenures)
        {
            if (tenure.Office.Name == title.Office.Name && (title.Country is null || tenure.Country == title.Country))
                return true;
        }

        return false;
    }

    // Where the surname stands in a name: as the facts have it ("Xi" Jinping), else the last word with the particles before it.
    int SurnameStart(ReadOnlySpan<char> text, int first, int last, ImmutableArray<Person> candidates, out int surnameLast)
    {
        surnameLast = last;
        if (candidates.Length == 1)
        {
            foreach (var surname in candidates[0].Surnames)
            {
                for (var end = last; end >= first; end--)
                {
                    if (NameComparer.AreEqual(text[_tokens[first].Start.._tokens[end].End], surname))
                    {
                        surnameLast = end;
                        return first;
                    }

                    if (NameComparer.AreEqual(text[_tokens[end].Start.._tokens[last].End], surname))
                        return end;
                }
            }
        }

        while (surnameLast > first && NameWords.IsSuffix(Word(text, surnameLast)))
            surnameLast--;
        var start = surnameLast;
        while (start > first + 1 && Particles.Contains(Word(text, start - 1)))
            start--;
        // A bare "von der Leyen" begins with its particles; Ben, Al and Des are first names more often.
        if (start == first + 1 && Particles.Contains(Word(text, first)) && Word(text, first) is not ("Ben" or "Al" or "Des"))
            start = first;
        return start;
    }

    Excerpt Excerpt(Passage passage, int first, int last)
    {
        // "J.D." and "Jr." keep their full stop.
        var end = _tokens[last].End;
        return new(passage, _tokens[first].Start, end - _tokens[first].Start);
    }

    ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at) => text[_tokens[at].Start.._tokens[at].End];

    static bool IsAllCapitals(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
