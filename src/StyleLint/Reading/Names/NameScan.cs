using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>A name where it stands, before the story has said whom it means.</summary>
/// <param name="First">The first of its words, by number.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Title">The title beside it.</param>
/// <param name="Candidates">Whom of the facts the words fit.</param>
/// <param name="IsCertain">Whether they are meant whatever the story is about.</param>
readonly record struct NameSeen(int First, int Last, NameTitle? Title, ImmutableArray<Person> Candidates, bool IsCertain);

/// <summary>Finds whole names, and surnames behind a title: those that the facts know, and those that a title or a reporting verb shows to
/// be people.</summary>
sealed class NameScan(string prose, ImmutableArray<NameToken> tokens, FactBook facts)
{
    const int LongestName = 6;
    const int MostParticles = 4;

    // In words.
    const int LongestApposition = 14;

    readonly ImmutableArray<NameToken> _tokens = tokens;
    readonly FactBook _facts = facts;
    readonly ImmutableArray<NameSeen>.Builder _found = ImmutableArray.CreateBuilder<NameSeen>();

    /// <summary>The names in the words, in order.</summary>
    /// <param name="isHeading">Whether every word may have a capital: then only names of the facts count.</param>
    internal ImmutableArray<NameSeen> Read(bool isHeading)
    {
        var text = prose.AsSpan();
        for (var i = 0; i < _tokens.Length; )
        {
            if (!_tokens[i].IsCapital && !IsParticleOfName(text, i))
            {
                i++;
                continue;
            }

            var end = RunEnd(text, i);
            i = ReadRun(text, i, end, isHeading);
        }

        return _found.DrainToImmutable();
    }

    // Lower-case particles belong to a run only before a capital: "von der Leyen".
    bool IsParticleOfName(ReadOnlySpan<char> text, int at)
    {
        var last = at + MostParticles;
        while (at < _tokens.Length && !_tokens[at].IsCapital)
        {
            if (at == last || _tokens[at].IsPossessive || !Particles.Contains(Word(text, at)))
                return false;
            at++;
            if (at < _tokens.Length && _tokens[at].Gap != NameGap.Blank)
                return false;
        }

        return at < _tokens.Length;
    }

    // Just after the capitalised words, with particles between them, that hang together from a token on.
    int RunEnd(ReadOnlySpan<char> text, int first)
    {
        var at = first;
        while (true)
        {
            at++;
            if (at >= _tokens.Length || _tokens[at].Gap != NameGap.Blank || _tokens[at - 1].IsPossessive)
                return at;
            if (!_tokens[at].IsCapital && !IsParticleOfName(text, at))
                return at;
            // "met President Ada Obi Tuesday": "Ruby Tuesday" and "Super Tuesday" have one word before it.
            if (at - first >= 2 && DateWords.Find(Word(text, at)).Kind == DateWordKind.Weekday)
                return at;
        }
    }

    // Reads a run of capitalised words; returns the token to go on with.
    int ReadRun(ReadOnlySpan<char> text, int first, int end, bool isHeading)
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
            if (
                KnownName(text, name, last, out var start) is not { IsEmpty: false } candidates
                || !IsWhole(text, name, start, last, end, isHeading, isThing)
            )
            {
                continue;
            }

            Add(text, start, last, start == name ? title : null, candidates);
            known = true;
            break;
        }

        if (known)
            return end;
        if (title is null && IsGovernmentOf(text, end) is { IsEmpty: false } heads)
            Add(text, end - 1, end - 1, null, heads, isCertain: true);
        else if (!isHeading && !isThing)
            ReadUnknown(text, name, end, title);
        return end;
    }

    // "the Trump administration": the heads of government or state of that surname.
    ImmutableArray<Person> IsGovernmentOf(ReadOnlySpan<char> text, int end)
    {
        // "In government", "The administration"
        if (NameWords.IsOpener(Word(text, end - 1)))
            return [];
        if (
            end >= _tokens.Length
            || (_tokens[end].Gap != NameGap.Blank && !_tokens[end - 1].IsPossessive)
            || !NameWords.IsGovernment(Word(text, end))
        )
            return [];
        return
        [
            .. _facts
                .BySurname(Word(text, end - 1))
                .Where(person => person.Tenures.Any(tenure => tenure.Office.Name is "president" or "prime minister" or "chancellor")),
        ];
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
            if (
                WithoutInitials(text, start, last, buffer) is var length and > 0
                && Matching(namesakes, buffer[..length]) is { IsEmpty: false } plain
            )
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
        if (
            last + 1 < _tokens.Length
            && _tokens[last + 1].Gap != NameGap.Break
            && !_tokens[last].IsPossessive
            && NameWords.IsSuffix(Word(text, last + 1))
        )
            return false;
        if (last + 1 < end && (isThing || (!isHeading && !NameWords.IsGovernment(Word(text, last + 1)))))
            return false;
        if (start == name || isHeading)
            return true;
        var before = Word(text, start - 1);
        return NameWords.IsOpener(before)
            || NameWords.IsHonorific(before)
            || NameWords.IsModifier(before)
            || NameWords.IsPast(before)
            || _facts.EndsOffice(before)
            || _facts.IsAdjective(before)
            || _facts.FindAgency(before) is not null
            // "Watching Donald Trump, he …"
            || (_tokens[start - 1].Gap == NameGap.Break && before.EndsWith("ing"));
    }

    void ReadUnknown(ReadOnlySpan<char> text, int first, int end, NameTitle? title)
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
            if (
                NameWords.IsThing(word)
                || NameWords.IsOpener(word)
                || _facts.EndsOffice(word)
                || (at < end - 1 && _facts.IsAdjective(word))
            )
                return;
        }

        var words = text[_tokens[first].Start.._tokens[end - 1].End];
        if (_facts.FindCountry(words) is not null || _facts.FindAgency(words) is not null || IsAllCapitals(words))
            return;

        var apposition = title is null ? NameTitle.After(text, _tokens, end, _facts) : null;
        if (
            length == 1
                ? title is null && !hasHonorific
                : title is null && !hasHonorific && apposition is null && !IsSpeaking(text, first, end) && !FollowsJob(text, first)
        )
            return;
        var candidates =
            length == 1 && title is { } held
                ? [.. _facts.BySurname(words).Where(person => Held(person, held))]
                : ImmutableArray<Person>.Empty;
        Add(text, first, end - 1, title ?? apposition, candidates);
    }

    // "Dr", "President-elect"
    static bool IsHonorific(ReadOnlySpan<char> word) =>
        NameWords.IsHonorific(word) || word.EndsWith("-elect") || word.EndsWith("-designate");

    // "the authority's chief engineer, Ines Calloway"
    bool FollowsJob(ReadOnlySpan<char> text, int first) =>
        first > 0 && _tokens[first].Gap == NameGap.Comma && !_tokens[first - 1].IsPossessive && NameWords.IsJob(Word(text, first - 1));

    bool IsSpeaking(ReadOnlySpan<char> text, int first, int end) =>
        (
            end < _tokens.Length
            && _tokens[end].Gap != NameGap.Break
            && !_tokens[end - 1].IsPossessive
            && ReportingVerbs.Contains(Word(text, end))
        )
        || (first > 0 && _tokens[first].Gap == NameGap.Blank && ReportingVerbs.Contains(Word(text, first - 1)))
        || IsSpeakingBehindApposition(text, end);

    // "Ada Berg, an engineer at the yard, said", "Ada Berg, 34, said"
    bool IsSpeakingBehindApposition(ReadOnlySpan<char> text, int end)
    {
        if (end >= _tokens.Length || _tokens[end].Gap != NameGap.Comma || _tokens[end - 1].IsPossessive || char.IsUpper(Word(text, end)[0]))
            return false;
        for (var at = end + 1; at < _tokens.Length && at - end < LongestApposition; at++)
        {
            if (_tokens[at].Gap == NameGap.Comma)
                return ReportingVerbs.Contains(Word(text, at));
            if (_tokens[at].Gap == NameGap.Break)
                return false;
        }

        return false;
    }

    void Add(ReadOnlySpan<char> text, int first, int last, NameTitle? title, ImmutableArray<Person> candidates, bool isCertain = false)
    {
        if (title is null && first > 0)
            title = NameTitle.Before(text, _tokens, first, _facts);
        title ??= _tokens[last].IsPossessive ? null : NameTitle.After(text, _tokens, last + 1, _facts);
        _found.Add(new(first, last, title, candidates, isCertain));
    }

    internal static bool Held(Person person, NameTitle title)
    {
        foreach (var tenure in person.Tenures)
        {
            if (tenure.Office.Name == title.Office.Name && (title.Country is null || tenure.Country == title.Country))
                return true;
        }

        return false;
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
