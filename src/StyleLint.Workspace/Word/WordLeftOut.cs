using System.Collections.Immutable;

namespace StyleLint.Workspace.Word;

/// <summary>Counts what a document has and its draft has not.</summary>
sealed class WordLeftOut
{
    public int Comments { get; set; }

    public int Deletions { get; set; }

    public int Insertions { get; set; }

    public int Footnotes { get; set; }

    public int Pictures { get; set; }

    public int Hidden { get; set; }

    /// <summary>In sentences for the writer.</summary>
    public ImmutableArray<string> Notes()
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        Add(Deletions, "tracked deletion", "left out");
        Add(Insertions, "tracked insertion", "taken as part of the text");
        Add(Comments, "comment", "left out");
        Add(Footnotes, "footnote", "left out, and not checked");
        Add(Pictures, "picture or text box", "left out, and not checked", "pictures and text boxes");
        Add(Hidden, "hidden passage", "left out");
        return notes.ToImmutable();

        void Add(int count, string one, string what, string? several = null)
        {
            if (count > 0)
                notes.Add($"{count} {(count == 1 ? one : several ?? one + "s")} {(count == 1 ? "was" : "were")} {what}.");
        }
    }
}
