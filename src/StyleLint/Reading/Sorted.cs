namespace StyleLint.Reading;

/// <summary>Searches what is read of a story, which stands in the order of the page.</summary>
static class Sorted
{
    /// <summary>The first item whose place is after an offset, where places only grow; the number of items where none is.</summary>
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
