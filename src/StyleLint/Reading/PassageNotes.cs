using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>
/// What follows from the words of a passage and the facts, and from nothing else of the draft: offsets, never excerpts, for the same words may stand
/// elsewhere in the next version. Each part is read when first asked for.
/// </summary>
/// <remarks>
/// Safe for use by several threads: what is noted never changes, each part is one reference or number, and the worst of a race is that something is read twice.
/// </remarks>
sealed class PassageNotes
{
    readonly FactBook _facts;

    // The words without their place, markup and neighbours, so that nothing noted can depend on those.
    readonly Passage _words;

    // Two bits a question: whether it has been asked, and the answer.
    int _answers;
    NamesSeen? _names;
    PlacesSeen? _places;
    TestPassed[] _tests = [];

    /// <param name="text">The words.</param>
    /// <param name="facts">Who and what is known.</param>
    internal PassageNotes(string text, FactBook facts)
    {
        _words = Passage.Adrift(text);
        _facts = facts;
    }

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

    /// <summary>Where its sentences stand.</summary>
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
                field = new DateScanner(Text, 0).Scan();
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

    /// <summary>The countries and bodies it speaks of; one may come twice.</summary>
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

    /// <summary>Whether it opens with a dateline, were it the story's first paragraph.</summary>
    internal bool HasDateline => Is(Question.Dateline);

    /// <summary>Whether it ends in a picture's credit.</summary>
    internal bool HasCredit => Is(Question.Credit);

    /// <summary>Whether it is a sign-off or ends in one, were it the last paragraph.</summary>
    internal bool HasSignoff => Is(Question.Signoff);

    /// <summary>The names in it.</summary>
    /// <param name="isHeading">Whether only names of the facts count.</param>
    internal ImmutableArray<NameSeen> Names(bool isHeading)
    {
        if (_names is not { } names || names.IsHeading != isHeading)
            _names = names = new(isHeading, new NameScan(Text, Tokens, _facts).Read(isHeading));
        return names.All;
    }

    /// <summary>Where words stand that rules require; the number of the text is 0.</summary>
    internal ImmutableArray<LiteralPlace> Places(LiteralIndex index)
    {
        if (_places is not { } places || places.Index != index)
            _places = places = new(index, index.Find(Text));
        return places.All;
    }

    /// <summary>Whether the words pass a test of a rule's own.</summary>
    /// <param name="test">Looks at the words and at nothing that could change; the same object each time, for by that it is known.</param>
    internal bool Pass(Func<string, bool> test)
    {
        var tests = _tests;
        foreach (var known in tests)
        {
            if (ReferenceEquals(known.Test, test))
                return known.Answer;
        }

        var answer = test(Text);
        _tests = [.. tests, new(test, answer)];
        return answer;
    }

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

    readonly record struct TestPassed(Func<string, bool> Test, bool Answer);

    sealed record PlacesSeen(LiteralIndex Index, ImmutableArray<LiteralPlace> All);
}
