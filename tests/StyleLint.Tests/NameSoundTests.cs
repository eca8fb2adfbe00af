using StyleLint.Kinds;

namespace StyleLint.Tests;

public class NameSoundTests
{
    [Theory]
    [InlineData("Sergei", "Sergey")]
    [InlineData("Labott", "Labbot")]
    [InlineData("Berhrmann", "Behrmann")]
    [InlineData("Philip", "Phillip")]
    [InlineData("Karl", "Carl")]
    [InlineData("Dmitry", "Dmitri")]
    public void Spellings_of_one_name_sound_alike(string one, string other)
    {
        Assert.True(NameSound.IsAlike(one, other));
        Assert.True(NameSound.IsAlike(other, one));
    }

    [Theory]
    [InlineData("Sergei", "Sergei")]
    [InlineData("Eric", "Erica")]
    [InlineData("Mary", "Mark")]
    [InlineData("Bryan", "Ryan")]
    [InlineData("Jane", "Anne")]
    [InlineData("Tim", "Jim")]
    [InlineData("Orlova", "Orlov")]
    [InlineData("Papandreou", "Papadopoulos")]
    public void Other_names_do_not(string one, string other) => Assert.False(NameSound.IsAlike(one, other));
}
