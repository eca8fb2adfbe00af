using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>
/// A draft with the role of each passage and the ends of its sentences: what the readers of quotations, dates and people start from. Each
/// part is read once, on first use. Not safe for use by several threads at once.
/// </summary>
sealed class StoryText
{
    readonly Dictionary<Passage, ImmutableArray<Sentence>> _sentences = [];
    readonly Dictionary<(Passage, int), ImmutableArray<TaggedToken>> _tags = [];

    /// <param name="draft">What is on the page.</param>
    /// <param name="facts">What the newsroom knows.</param>
    /// <param name="today">The day of the check.</param>
    /// <param name="earlier">The notes on an earlier version, so that unchanged passages are not read again.</param>
    /// <param name="tests">The numbers of the tests that rules will run on its passages; null if no further version will be
    /// checked.</param>
    internal StoryText(Draft draft, FactBook facts, DateOnly today, Notebook? earlier, TestNumbers? tests)
    {
        Draft = draft;
        Facts = facts;
        Today = today;
        Notes = new(draft, facts, earlier, tests);
    }

    /// <summary>What is on the page.</summary>
    internal Draft Draft { get; }

    /// <summary>What the newsroom knows.</summary>
    internal FactBook Facts { get; }

    /// <summary>The day of the check.</summary>
    internal DateOnly Today { get; }

    /// <summary>The role of each passage, and the parts found in them.</summary>
    internal Page Page => field ??= PageReader.Read(Draft, Facts, Notes);

    /// <summary>The notes on its passages.</summary>
    internal Notebook Notes { get; }

    /// <summary>The notes on a passage: what follows from its words alone.</summary>
    internal PassageNotes NotesOn(Passage passage) => Notes.On(passage);

    /// <summary>Whether a passage may have a capital on every word, so that capitals mean nothing.</summary>
    internal bool IsHeading(Passage passage) =>
        passage.Kind is PassageKind.Heading or PassageKind.HeaderValue || Page.RoleOf(passage) is Role.Headline or Role.Subhead;

    /// <summary>The sentences of a passage, in order.</summary>
    internal ImmutableArray<Sentence> Sentences(Passage passage)
    {
        if (!_sentences.TryGetValue(passage, out var sentences))
        {
            _sentences[passage] = sentences = ImmutableArray.CreateRange(
                NotesOn(passage).Sentences,
                static (range, passage) => new Sentence(passage.All.Slice(range)),
                passage
            );
        }

        return sentences;
    }

    /// <summary>The words of a sentence and their parts of speech; sentences are counted within the passage.</summary>
    internal ImmutableArray<TaggedToken> Tags(Passage passage, int sentence)
    {
        if (!_tags.TryGetValue((passage, sentence), out var tags))
            _tags[(passage, sentence)] = tags = Tagger.Tag(Sentences(passage)[sentence].At.Text);
        return tags;
    }

    /// <summary>The sentence that contains an excerpt's first character.</summary>
    internal Excerpt SentenceAt(Excerpt at)
    {
        var sentences = Sentences(at.Passage);
        var first = Sorted.FirstAfter<Sentence>(sentences.AsSpan(), at.Start, static sentence => sentence.At.End);
        return first < sentences.Length ? sentences[first].At : at.Passage.All;
    }
}
