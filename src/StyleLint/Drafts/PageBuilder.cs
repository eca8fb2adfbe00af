using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>What a format's reader has found on the page so far, in any order.</summary>
sealed class PageBuilder(SourceText source, ImmutableArray<Veil> veils)
{
    readonly List<Passage> _passages = [];
    readonly List<Comment> _comments = [];
    readonly List<FoundImage> _images = [];

    /// <summary>Why parts of the page couldn't be read.</summary>
    internal List<Problem> Problems { get; } = [];

    internal SourceText Source { get; } = source;

    internal PassageBuilder Text { get; } = new(source, veils);

    /// <summary>A builder for a passage inside the one that <see cref="Text"/> is gathering: an image's words.</summary>
    internal PassageBuilder Inner { get; } = new(source, veils);

    internal int ImageCount => _images.Count;

    /// <summary>Ends the current passage; the images from <paramref name="firstImage"/> on are in it.</summary>
    internal void EndPassage(PassageKind kind, int level, TextSpan span, int firstImage)
    {
        if (Text.Build(kind, level, span) is not { } passage)
            return;
        _passages.Add(passage);
        for (var at = firstImage; at < _images.Count; at++)
            _images[at] = _images[at] with { Paragraph = passage };
    }

    internal void Add(Passage? passage)
    {
        if (passage is not null)
            _passages.Add(passage);
    }

    internal void Add(Problem problem) => Problems.Add(problem);

    internal void AddComment(TextSpan span, int opening, int closing) =>
        _comments.Add(new(span, Source.Text.AsSpan(span.Start + opening, Math.Max(0, span.Length - opening - closing)).Trim().ToString()));

    internal void AddImage(TextSpan span, string url, Passage? words, Passage? title)
    {
        Add(words);
        Add(title);
        _images.Add(new(span, url, words, title));
    }

    /// <summary>The passages in the order of the page, each with its index.</summary>
    internal ImmutableArray<Passage> Passages()
    {
        // Footnotes and unread blocks come out of order; if two begin at the same place, the outer one comes first.
        var passages = _passages.ToArray();
        Array.Sort(passages, static (a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End)
        );
        for (var at = 0; at < passages.Length; at++)
            passages[at].Index = at;
        return ImmutableCollectionsMarshal.AsImmutableArray(passages);
    }

    /// <summary>The comments in the order of the page.</summary>
    internal ImmutableArray<Comment> Comments()
    {
        _comments.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return [.. _comments];
    }

    /// <summary>The images in the order of the page, each with the passage it is in or before.</summary>
    internal ImmutableArray<Image> Images(ImmutableArray<Passage> passages)
    {
        _images.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        var images = ImmutableArray.CreateBuilder<Image>(_images.Count);
        // The passage after an image is what follows it on the page, not the words and titles of other images.
        var titles = new HashSet<Passage>();
        foreach (var image in _images)
        {
            if (image.Title is { } title)
                titles.Add(title);
        }

        var next = 0;
        foreach (var image in _images)
        {
            while (
                next < passages.Length
                && (
                    passages[next].Span.Start < image.Span.End
                    || passages[next].Kind == PassageKind.ImageText
                    || titles.Contains(passages[next])
                )
            )
                next++;
            var passage = image.Paragraph ?? (next < passages.Length ? passages[next] : null);
            images.Add(new(image.Span, image.Url, image.Words, passage, StandsAlone: image.Paragraph is null));
        }

        return images.MoveToImmutable();
    }

    sealed record FoundImage(TextSpan Span, string Url, Passage? Words, Passage? Title, Passage? Paragraph = null);
}
