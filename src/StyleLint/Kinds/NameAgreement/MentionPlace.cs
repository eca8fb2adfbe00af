using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Where a mention of somebody stands, and what stands behind it.</summary>
static class MentionPlace
{
    /// <summary>Whether a mention stands in the story's own running text.</summary>
    internal static bool IsInBody(Story story, Mention mention) =>
        story.Page.RoleOf(mention.At.Passage) is Role.Body && mention.At.Passage.Index >= 0;

    /// <summary>Whether the settings say that a surname needs no first name.</summary>
    internal static bool IsExempt(in Analysis analysis, ReadOnlySpan<char> surname)
    {
        foreach (var exempt in analysis.ExemptSurnames)
        {
            if (NameComparer.AreEqual(exempt, surname))
                return true;
        }

        return false;
    }

    /// <summary>Whether a surname begins a sentence, where its capital shows nothing.</summary>
    internal static bool BeginsSentence(Story story, Mention mention) => story.SentenceAt(mention.At).Start == mention.At.Start;

    /// <summary>The word that follows a mention at once; empty where a mark stands between.</summary>
    internal static ReadOnlySpan<char> WordAfter(Excerpt at)
    {
        var text = at.Passage.Text.AsSpan(at.End);
        if (text.StartsWith("'s") || text.StartsWith("’s"))
            text = text[2..];
        var words = new Words(text);
        return words.MoveNext() && words.Start == 1 && text[0] == ' ' ? words.Current : [];
    }
}
