using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A piece in the writer's own voice: one that says "I" and "you", asks and exclaims. It takes words up and turns them over, and
/// its readers follow without being told whose they are each time.</summary>
static class Column
{
    /// <summary>So many sentences of its own voice, and at least one in so many of all, make a column.</summary>
    const int FewestSentences = 3,
        OneIn = 8;

    /// <summary>Whether a story is a column.</summary>
    internal static bool Is(Story story)
    {
        int own = 0,
            all = 0;
        foreach (var passage in story.Body)
        {
            if (passage.Kind is not PassageKind.Paragraph)
                continue;
            foreach (var sentence in story.Sentences(passage))
            {
                all++;
                own += IsOwnVoice(story, sentence.At) ? 1 : 0;
            }
        }

        return own >= FewestSentences && own * OneIn >= all;
    }

    static bool IsOwnVoice(Story story, Excerpt sentence)
    {
        if (sentence.Chars is [.., '?' or '!'] && story.QuoteAt(sentence.Slice(sentence.Length - 1, 1)) is null)
            return true;
        var words = new Words(sentence.Chars);
        while (words.MoveNext())
        {
            if (SpeakerWords.OwnVoice.Contains(words.Current) && story.QuoteAt(sentence.Slice(words.Start, 1)) is null)
                return true;
        }

        return false;
    }
}
