using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A name in a caption that is spelt nearly as one of the story.</summary>
sealed class CaptionNameCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        List<Mention>? names = null;
        var words = new List<TextSpan>();
        foreach (var caption in Captions(story))
        {
            names ??= WholeNames(story);
            if (names.Count == 0)
                return;
            words.Clear();
            ReadCapitals(caption, words);
            for (var at = 0; at + 1 < words.Count; at++)
            {
                if (words[at + 1].Start != words[at].End + 1)
                    continue;
                var written = caption.Excerpt(words[at].Start, words[at + 1].End - words[at].Start);
                if (Near(names, written, words[at + 1].Start) is not { } name || IsInStory(story, written))
                    continue;
                analysis.Report(
                    written,
                    [("name", name.At.Text), ("written", written.Text), ("expected", name.At.Text)],
                    [.. Fix.Replace(written, name.At.Text, $"Change {written} to {name.At}"), .. InStory(names, name, written)],
                    [new(story.Draft.Source, name.At.Span, $"{name.At} in the story")]
                );
            }
        }
    }

    static IEnumerable<Passage> Captions(Story story)
    {
        foreach (var field in story.Draft.Header.Fields)
        {
            foreach (var value in field.Kind is FieldKind.Caption ? field.Values : [])
                yield return value;
        }

        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.Caption)
                yield return passage;
        }
    }

    static List<Mention> WholeNames(Story story)
    {
        var names = new List<Mention>();
        foreach (var mention in story.Mentions)
        {
            if (mention.Given is not null && MentionPlace.IsInBody(story, mention))
                names.Add(mention);
        }

        return names;
    }

    static void ReadCapitals(Passage passage, List<TextSpan> words)
    {
        var each = new Words(passage.Text);
        while (each.MoveNext())
        {
            if (char.IsUpper(each.Current[0]))
                words.Add(WithoutPossessive(passage.Text, each.Start, each.End));
        }
    }

    static TextSpan WithoutPossessive(ReadOnlySpan<char> text, int start, int end) =>
        TextSpan.FromBounds(start, end - start > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’' ? end - 2 : end);

    // A name of the story with one of the two words and nearly the other.
    static Mention? Near(List<Mention> names, Excerpt written, int surnameStart)
    {
        var given = written.Passage.Text.AsSpan(written.Start, surnameStart - 1 - written.Start);
        var surname = written.Passage.Text.AsSpan(surnameStart, written.End - surnameStart);
        Mention? near = null;
        foreach (var name in names)
        {
            var first = name.Given!.Value.Chars;
            var last = name.Surname.Chars;
            if (NameComparer.AreEqual(first, given) && NameComparer.AreEqual(last, surname))
                return null;
            if (
                (NameComparer.AreEqual(last, surname) && NameSound.IsAlike(first, given))
                || (NameComparer.AreEqual(first, given) && NameSound.IsAlike(last, surname))
            )
                near ??= name;
        }

        return near;
    }

    // A story that has both spellings names two people, or has a slip of another kind.
    static bool IsInStory(Story story, Excerpt written)
    {
        foreach (var passage in story.Body)
        {
            if (passage.Text.AsSpan().IndexOf(written.Chars) >= 0)
                return true;
        }

        return false;
    }

    static ImmutableArray<Fix> InStory(List<Mention> names, Mention name, Excerpt written)
    {
        var places = names.Where(each => each.At.Chars.SequenceEqual(name.At.Chars)).ToList();
        return places.TrueForAll(each => each.At.IsVerbatim)
            ?
            [
                new(
                    $"Change {name.At} to {written} in the story",
                    FixSafety.NeedsReview,
                    [.. places.Select(each => new TextChange(each.At.Span, written.Text))]
                ),
            ]
            : [];
    }
}
