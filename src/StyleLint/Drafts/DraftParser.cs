namespace StyleLint.Drafts;

using StyleLint.Text;

static class DraftParser
{
    internal static Draft Parse(SourceText source) => throw new NotImplementedException();
}
