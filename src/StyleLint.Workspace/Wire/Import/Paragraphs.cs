using System.Text;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>Plain text as feeds carry it, one paragraph a line: what was wrapped by hand is joined, as in a draft.</summary>
static class Paragraphs
{
    public static string OfText(string text)
    {
        if (!text.Contains('\n') && !text.Contains('\r'))
            return text.Trim();
        var body = new StringBuilder(text.Length);
        foreach (var passage in Draft.Parse(SourceText.From(text, "wire.txt")).Passages)
            body.Append(passage.Text).Append('\n');
        return body.ToString().Trim();
    }
}
