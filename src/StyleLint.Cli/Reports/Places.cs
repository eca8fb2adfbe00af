using StyleLint.Drafts;

namespace StyleLint.Cli.Reports;

/// <summary>Where in a draft an offset stands.</summary>
static class Places
{
    /// <summary>The header value or passage whose characters an offset lies among; null where it lies in none.</summary>
    public static Passage? PassageAt(Draft draft, int offset)
    {
        foreach (var field in draft.Header.Fields)
        {
            foreach (var value in field.Values)
            {
                if (value.Span.Contains(offset))
                    return value;
            }
        }

        int low = 0, high = draft.Passages.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (draft.Passages[middle].Span.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low <= high && draft.Passages[low] is var last && last.Span.Contains(offset) ? last : null;
    }
}
