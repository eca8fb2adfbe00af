using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Where in a draft's characters there are addresses, file names, hashtags, handles and code, as <see cref="AddressReader"/> finds
/// them.</summary>
sealed class AddressSpans
{
    readonly TextSpan[] _spans;

    internal AddressSpans(Draft draft)
    {
        var all = new List<TextSpan>();
        foreach (var field in draft.Header.Fields)
        {
            foreach (var value in field.Values)
                Add(value);
        }

        foreach (var passage in draft.Passages)
            Add(passage);
        _spans = [.. all];
        Array.Sort(_spans);

        void Add(Passage passage)
        {
            foreach (var address in passage.Addresses)
                all.Add(passage.Locate(address.Start.Value, address.End.Value - address.Start.Value));
        }
    }

    /// <summary>Whether a span is part of one but not all of it.</summary>
    internal bool HoldPart(TextSpan span)
    {
        var first = FirstThatEndsAfter(span.Start);
        return first < _spans.Length
            && _spans[first] is var address
            && address != span
            && address.Start <= span.Start
            && address.End >= span.End;
    }

    /// <summary>Whether a span covers part of one and leaves the rest.</summary>
    internal bool AreCutBy(TextSpan span)
    {
        for (var at = FirstThatEndsAfter(span.Start); at < _spans.Length && _spans[at].Start < span.End; at++)
        {
            if (_spans[at].Start < span.Start || _spans[at].End > span.End)
                return true;
        }

        return false;
    }

    int FirstThatEndsAfter(int offset) => Sorted.FirstAfter<TextSpan>(_spans, offset, static address => address.End);
}
