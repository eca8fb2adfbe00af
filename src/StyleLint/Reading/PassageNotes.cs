using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>
/// What follows from a passage's words and the facts alone, whatever the rest of the draft: offsets, never excerpts, because the same words
/// may be elsewhere in the next version. Each part is read on first use.
/// </summary>
/// <remarks>
/// Safe for use by several threads: notes never change, each part is one reference or number, and the worst a race can do is read something
/// twice.
/// </remarks>
sealed class PassageNotes
{
    const int TestsPerWord = 32;

    readonly FactBook _facts;

    // The words without their position, markup and neighbours, so that no note can depend on those.
    readonly Passage _words;

    readonly TestNumbers? _tests;

    // Two bits per question: whether it has been asked, and the answer. The same for the tests of rules, by their numbers.
    int _answers;
    ulong[] _passed = [];
    NamesSeen? _names;
    PlacesSeen? _places;

    /// <param name="text">The words.</param>
    /// <param name="facts">Who and what is known.</param>
    /// <param name="tests">The numbers of the rules' tests; null if no further version will be checked, so that rules' results aren't worth
    /// noting.</param>
    internal PassageNotes(string text, FactBook facts, TestNumbers? tests)
    {
        _words = Passage.Adrift(text);
        _facts = facts;
        _tests = tests;
    }

    /// <summary>Whether rules' results are noted, because a further version may be checked.</summary>
    internal bool Remember => _tests is not null;

    enum Question
    {
        Sentence,
        Dateline,
        Credit,
        Signoff,
    }

    /// <summary>The words.</summary>
    internal string Text => _words.Text;

    /// <summary>The words one by one, as names see them.</summary>
    internal ImmutableArray<NameToken> Tokens
    {
        get
        {
            if (field.IsDefault)
                field = NameToken.Read(Text);
            return field;
        }
    }

    /// <summary>Its sentences.</summary>
    internal ImmutableArray<Range> Sentences
    {
        get
        {
            if (field.IsDefault)
                field = SentenceReader.Read(Text);
            return field;
        }
    }

    /// <summary>Its dates as written.</summary>
    internal ImmutableArray<WrittenDate> Dates
    {
        get
        {
            if (field.IsDefault)
                field = new DateScanner(Text, 0)
                    .Scan()
                    .RemoveAll(date => _words.CutsAddress(date.Date.Start, date.Until?.End ?? date.Date.End));
            return field;
        }
    }

    /// <summary>Its quotations.</summary>
    internal ImmutableArray<QuotePair> Quotes
    {
        get
        {
            if (field.IsDefault)
                field = QuoteMarks.Read(Text);
            return field;
        }
    }

    /// <summary>The countries and organisations it mentions; one may come twice.</summary>
    internal ImmutableArray<string> Countries
    {
        get
        {
            if (field.IsDefault)
                field = CountryScan.Read(Text, Tokens, _facts);
            return field;
        }
    }

    /// <summary>Whether it reads as running text.</summary>
    internal bool IsSentence => Is(Question.Sentence);

    /// <summary>Whether it would open with a dateline if it were the story's first paragraph.</summary>
    internal bool HasDateline => Is(Question.Dateline);

    /// <summary>Whether it ends in a picture credit.</summary>
    internal bool HasCredit => Is(Question.Credit);

    /// <summary>Whether it would be, or end in, a sign-off if it were the last paragraph.</summary>
    internal bool HasSignoff => Is(Question.Signoff);

    /// <summary>The names in it.</summary>
    /// <param name="isHeading">Whether only names from the facts count.</param>
    internal ImmutableArray<NameSeen> Names(bool isHeading)
    {
        if (_names is not { } names || names.IsHeading != isHeading)
            _names = names = new(isHeading, new NameScan(Text, Tokens, _facts).Read(isHeading).RemoveAll(Cuts));
        return names.All;
    }

    /// <summary>Adds the places of words that rules require.</summary>
    /// <param name="index">The words.</param>
    /// <param name="number">The text's number in these places.</param>
    /// <param name="into">Where the places go.</param>
    internal void FindPlaces(LiteralIndex index, int number, List<LiteralPlace> into)
    {
        var first = into.Count;
        if (_tests is not null && _places is { } places && places.Index == index)
        {
            foreach (var place in places.All)
                into.Add(place with { Text = number });
            return;
        }

        index.Find(Text, number, into);
        if (_tests is not null)
            _places = new(index, CollectionsMarshal.AsSpan(into)[first..].ToImmutableArray());
    }

    /// <summary>Whether the words pass a rule's own test.</summary>
    internal bool Pass(PassageTest test)
    {
        if (_tests is null)
            return test.Run(Text);
        var number = test.NumberIn(_tests);
        var (word, bit) = (number / TestsPerWord, number % TestsPerWord * 2);
        var passed = _passed;
        if (word < passed.Length && (passed[word] >> bit) is var noted && (noted & 1) != 0)
            return (noted & 2) != 0;
        var answer = test.Run(Text);
        if (word >= passed.Length)
            Array.Resize(ref passed, word + 1);
        passed[word] |= (answer ? 3UL : 1UL) << bit;
        _passed = passed;
        return answer;
    }

    bool Cuts(NameSeen name) => _words.CutsAddress(Tokens[name.First].Start, Tokens[name.Last].End);

    bool Is(Question question)
    {
        var asked = 1 << (2 * (int)question);
        if ((_answers & asked) == 0)
        {
            var answer = question switch
            {
                Question.Sentence => LineText.IsSentence(Text),
                Question.Dateline => DatelineReader.Read(_words, _facts, isFirst: true) is not null,
                Question.Credit => CreditReader.Read(_words, _facts) is not null,
                _ => SignoffReader.Read(_words, _facts, isLast: true) is not null,
            };
            _answers |= answer ? asked * 3 : asked;
        }

        return (_answers & (asked << 1)) != 0;
    }

    sealed record NamesSeen(bool IsHeading, ImmutableArray<NameSeen> All);

    sealed record PlacesSeen(LiteralIndex Index, ImmutableArray<LiteralPlace> All);
}
