using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>What the page says. Each part is read once, on first use. Not safe for use by several threads at once.</summary>
public sealed class Story
{
    Dictionary<Passage, Range>? _quotesIn;
    TextSpan[]? _quotedSpans;
    Box? _anchor;

    /// <param name="draft">What is on the page.</param>
    /// <param name="facts">What the newsroom knows.</param>
    /// <param name="today">The day of the check; used only to work out a year that the page does not give.</param>
    public Story(Draft draft, FactBook facts, DateOnly today)
        : this(draft, facts, today, versions: null, tests: null) { }

    /// <param name="draft">What is on the page.</param>
    /// <param name="facts">What the newsroom knows.</param>
    /// <param name="today">The day of the check.</param>
    /// <param name="versions">The draft's versions, of which this is one; null to read it by itself.</param>
    /// <param name="tests">The numbers of the tests that rules will run on its passages; null to read it by itself.</param>
    internal Story(Draft draft, FactBook facts, DateOnly today, DraftVersions? versions, TestNumbers? tests) =>
        Text = new(draft, facts, today, versions?.Latest, tests);

    /// <summary>The role of each passage, from which the story's other parts are read.</summary>
    internal StoryText Text { get; }

    /// <summary>The notes on its passages.</summary>
    internal Notebook Notes => Text.Notes;

    /// <summary>What is on the page.</summary>
    public Draft Draft => Text.Draft;

    /// <summary>What the newsroom knows.</summary>
    public FactBook Facts => Text.Facts;

    /// <summary>The day of the check.</summary>
    public DateOnly Today => Text.Today;

    /// <summary>The role of each passage, and the parts found in them.</summary>
    public Page Page => Text.Page;

    /// <summary>The passages that are the story's own body text, in order.</summary>
    public ImmutableArray<Passage> Body => Page.Body;

    /// <summary>A passage's index in <see cref="Body"/>; -1 if it isn't there.</summary>
    internal int BodyIndexOf(Passage passage)
    {
        var at = Sorted.FirstAfter(Body.AsSpan(), passage.Index - 1, static other => other.Index);
        return at < Body.Length && ReferenceEquals(Body[at], passage) ? at : -1;
    }

    /// <summary>Every quotation of the headline, deck, captions, body, subheads, notes and readers' comments, in the order of the page;
    /// those of one passage follow each other.</summary>
    public ImmutableArray<Quote> Quotes
    {
        get
        {
            if (field.IsDefault)
                field = QuoteReader.Read(Text);
            return field;
        }
    }

    /// <summary>The day that words such as "Monday" count from; null if the story has no date.</summary>
    public Anchor? Anchor => (_anchor ??= new(AnchorReader.Read(Text))).Value;

    /// <summary>Every date on the page outside furniture and readers' comments, resolved, in the order of the page.</summary>
    public ImmutableArray<DateMention> Dates
    {
        get
        {
            if (field.IsDefault)
                field = StoryDates.Read(Text, Anchor?.Day);
            return field;
        }
    }

    /// <summary>The dates in furniture. The story's day doesn't tell their year, so only complete ones are resolved.</summary>
    internal ImmutableArray<DateMention> FurnitureDates
    {
        get
        {
            if (field.IsDefault)
                field = StoryDates.ReadFurniture(Text);
            return field;
        }
    }

    /// <summary>Every person named outside furniture and readers' comments, in the order of the page.</summary>
    public ImmutableArray<Mention> Mentions
    {
        get
        {
            if (field.IsDefault)
                field = MentionReader.Read(Text);
            return field;
        }
    }

    /// <summary>How long its prose is.</summary>
    internal TextMeasure Measure => field ??= new(Text);

    /// <summary>The sentences of a passage, in order.</summary>
    public ImmutableArray<Sentence> Sentences(Passage passage) => Text.Sentences(passage);

    /// <summary>The words of a sentence and their parts of speech; sentences are counted within the passage.</summary>
    internal ImmutableArray<TaggedToken> Tags(Passage passage, int sentence) => Text.Tags(passage, sentence);

    /// <summary>The notes on a passage: what follows from its words alone.</summary>
    internal PassageNotes NotesOn(Passage passage) => Text.NotesOn(passage);

    /// <summary>The sentence that contains an excerpt's first character.</summary>
    public Excerpt SentenceAt(Excerpt at) => Text.SentenceAt(at);

    /// <summary>The quotation that contains an excerpt's first character; null if that is in the story's own voice.</summary>
    public Quote? QuoteAt(Excerpt at)
    {
        var quotes = QuotesIn(at.Passage);
        var first = Sorted.FirstAfter(quotes, at.Start, static quote => quote.At.End);
        return first < quotes.Length && quotes[first].At.Start <= at.Start ? quotes[first] : null;
    }

    /// <summary>The quotations of a passage, in order.</summary>
    public ReadOnlySpan<Quote> QuotesIn(Passage passage)
    {
        if (_quotesIn is null)
        {
            _quotesIn = [];
            for (int from = 0, to = 0; from < Quotes.Length; from = to)
            {
                while (to < Quotes.Length && ReferenceEquals(Quotes[to].At.Passage, Quotes[from].At.Passage))
                    to++;
                _quotesIn[Quotes[from].At.Passage] = from..to;
            }
        }

        return _quotesIn.TryGetValue(passage, out var range) ? Quotes.AsSpan()[range] : [];
    }

    /// <summary>The dates of a passage, in order.</summary>
    internal ReadOnlySpan<DateMention> DatesIn(Passage passage) =>
        In(Dates.AsSpan(), passage, static date => date.At.Passage.Span.Start, static date => date.At.Passage);

    /// <summary>The people named in a passage, in order.</summary>
    internal ReadOnlySpan<Mention> MentionsIn(Passage passage) =>
        In(Mentions.AsSpan(), passage, static mention => mention.At.Passage.Span.Start, static mention => mention.At.Passage);

    // The items of a passage are next to each other, in the order of the page.
    static ReadOnlySpan<T> In<T>(ReadOnlySpan<T> items, Passage passage, Func<T, int> startOf, Func<T, Passage> passageOf)
    {
        var first = Sorted.FirstAfter(items, passage.Span.Start - 1, startOf);
        var end = first;
        while (end < items.Length && ReferenceEquals(passageOf(items[end]), passage))
            end++;
        return items[first..end];
    }

    /// <summary>Whether a change there would touch the words of a quotation; a change at its edge doesn't.</summary>
    public bool TouchesQuote(TextSpan span)
    {
        if (_quotedSpans is null)
        {
            _quotedSpans = [.. Quotes.Select(quote => quote.Words.Span)];
            Array.Sort(_quotedSpans);
            // Passages may nest (a caption within a paragraph), so each span extends as far as the furthest one before it.
            for (var index = 1; index < _quotedSpans.Length; index++)
            {
                var (last, next) = (_quotedSpans[index - 1], _quotedSpans[index]);
                if (last.End > next.End)
                    _quotedSpans[index] = TextSpan.FromBounds(next.Start, last.End);
            }
        }

        var beyond = Sorted.FirstAfter<TextSpan>(_quotedSpans, span.End - 1, static quoted => quoted.Start);
        return beyond > 0 && _quotedSpans[beyond - 1].End > span.Start;
    }

    /// <summary>Where addresses are; their words aren't the story's.</summary>
    internal AddressSpans Addresses => field ??= new(Draft);

    sealed record Box(Anchor? Value);
}
