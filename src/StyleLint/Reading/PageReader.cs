using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

static class PageReader
{
    internal static Page Read(Draft draft, FactBook facts) =>
        new() { Roles = [.. draft.Passages.Select(_ => Role.Body)], Body = draft.Passages };
}
