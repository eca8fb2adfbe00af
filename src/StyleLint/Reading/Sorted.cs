namespace StyleLint.Reading;

/// <summary>Searches a story's parts, which are in the order of the page.</summary>
static class Sorted
{
    /// <summary>The first item after an offset, in a list sorted by position; the number of items if there is none.</summary>
    internal static int FirstAfter<T>(ReadOnlySpan<T> items, int offset, Func<T, int> place)
    {
        int low = 0,
            high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
