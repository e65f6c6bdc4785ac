namespace Hengjian.Storage.Tests;

public sealed class DiskTests
{
    [Theory]
    [InlineData(27, true)]
    [InlineData(28, true)]
    [InlineData(122, true)]
    [InlineData(unchecked((int)0x80070070), true)]
    [InlineData(unchecked((int)0x80070027), true)]
    [InlineData(39, false)] // On Linux: the folder is not empty.
    [InlineData(112, false)] // On Linux: the host is down.
    [InlineData(11, false)]
    public void Want_of_room_is_told_from_other_failures_also_inside_another_fault(int code, bool full)
    {
        var fault = new IOException("x", code);

        Assert.Equal(full, Disk.IsFull(fault));
        Assert.Equal(full, Disk.IsFull(new IOException("y", fault)));
    }
}
