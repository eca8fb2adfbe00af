using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>What cutting and pasting leaves behind.</summary>
static class CopySlip
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "copy-slip",
            "Finds what cutting and pasting left behind: a sentence or a word twice, a paragraph that stops in mid-sentence.",
            [
                new("sentence-twice", "A sentence or paragraph that stands in the story twice.", ["words"], static () =>
                    new SentenceTwiceCheck()
                ),
                new("word-twice", "A small word twice in a row.", ["words"], static () => new WordTwiceCheck()),
                new("cut-off", "A paragraph that stops in mid-sentence.", ["words"], static () => new CutOffCheck()),
            ]
        );
}
