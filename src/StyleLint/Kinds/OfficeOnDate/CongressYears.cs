using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Whether a sentence speaks of another time, when other people held other seats.</summary>
static class CongressYears
{
    internal static bool NamesOther(ReadOnlySpan<char> sentence, int year)
    {
        foreach (var years in new NamedYears(sentence))
        {
            if (years.In(year) is not var (first, last) || first > year || last < year)
                return true;
        }

        return false;
    }
}
