using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>What the page says. Each part is read once, when first asked for. Not safe for use by several threads at once.</summary>
public sealed class Story
{
    readonly Dictionary<Passage, ImmutableArray<Sentence>> _sentences = [];

    /// <param name="draft">What is on the page.</param>
    /// <param name="facts">What the newsroom knows.</param>
    /// <param name="today">The day of the check; used only to work out a year that the page does not give.</param>
    public Story(Draft draft, FactBook facts, DateOnly today)
    {
        Draft = draft;
        Facts = facts;
        Today = today;
    }

    /// <summary>What is on the page.</summary>
    public Draft Draft { get; }

    /// <summary>What the newsroom knows.</summary>
    public FactBook Facts { get; }

    /// <summary>The day of the check.</summary>
    public DateOnly Today { get; }

    /// <summary>The role of each passage and the parts that stand in them.</summary>
    public Page Page => field ??= PageReader.Read(Draft, Facts);

    /// <summary>The passages that are the story's own running text, in order.</summary>
    public ImmutableArray<Passage> Body => Page.Body;

    /// <summary>Every quotation of the headline, deck, captions, body and readers' comments, in the order of the page.</summary>
    public ImmutableArray<Quote> Quotes
    {
        get
        {
            if (field.IsDefault)
                field = QuoteReader.Read(this);
            return field;
        }
    }

    /// <summary>The day that day words count from; null where nothing dates the story.</summary>
    public Anchor? Anchor => (_anchor ??= new(AnchorReader.Read(this))).Value;

    Box? _anchor;

    /// <summary>Every date of the page outside furniture and readers' comments, resolved, in the order of the page.</summary>
    public ImmutableArray<DateMention> Dates
    {
        get
        {
            if (field.IsDefault)
                field = DateReader.Read(this);
            return field;
        }
    }

    /// <summary>Every person named outside furniture and readers' comments, in the order of the page.</summary>
    public ImmutableArray<Mention> Mentions
    {
        get
        {
            if (field.IsDefault)
                field = MentionReader.Read(this);
            return field;
        }
    }

    /// <summary>The sentences of a passage, in order.</summary>
    public ImmutableArray<Sentence> Sentences(Passage passage)
    {
        if (!_sentences.TryGetValue(passage, out var sentences))
            _sentences[passage] = sentences = SentenceReader.Read(passage);
        return sentences;
    }

    /// <summary>The sentence that holds a stretch's first character.</summary>
    public Excerpt SentenceAt(Excerpt at)
    {
        foreach (var sentence in Sentences(at.Passage))
        {
            if (at.Start < sentence.At.End)
                return sentence.At;
        }

        return at.Passage.All;
    }

    /// <summary>The quotation that holds a stretch's first character; null where it is the story's own voice.</summary>
    public Quote? QuoteAt(Excerpt at)
    {
        foreach (var quote in Quotes)
        {
            if (ReferenceEquals(quote.At.Passage, at.Passage) && at.Start >= quote.At.Start && at.Start < quote.At.End)
                return quote;
        }

        return null;
    }

    sealed record Box(Anchor? Value);
}
