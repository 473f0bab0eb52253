using System.Security.Cryptography;
using Dragoman.Syntax.Network;

namespace Dragoman.Tests.Syntax.Network;

public sealed class DotCodeTests
{
    // What GNU as 2.40 writes for the same instructions.
    [Theory]
    [InlineData(false, "4889F9" + Rest)]
    [InlineData(true, Rest)]
    public void Two_rows_and_one_group_are_written_as_an_assembler_writes_them(bool isWindows, string expected) =>
        Assert.Equal(expected, Convert.ToHexString(DotCode.Write(rows: 2, groups: 1, isWindows)));

    [Theory]
    [InlineData(1, 2, true, "CF1C04E774E199596B1E871C89221D7617C27139FC4305C1562A68E0D8BFE2C0")]
    [InlineData(6, 1, false, "D4E0B696F05FDAF6F98529A8D089812E5091E58F3E3DC264A9FB84FBA0454BB9")]
    [InlineData(6, 2, false, "05EF9FEE7085C2092B6E506D701F399ED313593557FB66367AC993D23AF14987")]
    [InlineData(6, 2, true, "D5B81F6BEB25B25D88D4C100E38D4AAEEA5F57E4F5C564C41E98919FA53DF65D")]
    public void So_are_others(int rows, int groups, bool isWindows, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexString(SHA256.HashData(DotCode.Write(rows, groups, isWindows))));

    [Theory]
    [InlineData(7, 1)]
    [InlineData(1, 3)]
    public void More_than_the_registers_hold_is_refused(int rows, int groups) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DotCode.Write(rows, groups, isWindows: false));

    private const string Rest =
        // mov rax,[rcx+40]; vmovdqu32 zmm16,[rax]; vmovdqu32 zmm17,[rax]
        "488B4128" + "62E17E486F4000" + "62E17E486F4800" +
        // mov rax,[rcx]; mov r9,[rcx+16]; mov rdx,[rcx+24]; mov r8,[rcx+32]; lea r10,[r9+r9*2]; lea r11,[r9+r9*4]
        "488B4100" + "4C8B4910" + "488B5118" + "4C8B4120" + "4F8D1449" + "4F8D1C89" +
        // vmovdqu32 zmm28,[rdx]; vpbroadcastd zmm30,[rax]; vpdpbusd zmm16,zmm30,zmm28; vpbroadcastd zmm30,[rax+r9]; vpdpbusd zmm17,zmm30,zmm28
        "62617E486F22" + "62627D485830" + "62820D4050C4" + "62227D48583408" + "62820D4050CC" +
        // add rdx,64; add rax,4; cmp rax,[rcx+8]; jb -49
        "4883C240" + "4883C004" + "483B4108" + "0F82CFFFFFFF" +
        // mov rax,[rcx+48]; vmovdqu32 zmm28,[rax]; mov rax,[rcx+56]; mov r9,[rcx+64]
        "488B4130" + "62617E486F6000" + "488B4138" + "4C8B4940" +
        // vcvtdq2ps zmm16,zmm16; vmulps zmm16,zmm16,zmm28; vaddps zmm16,zmm16,[rax]; vmovdqu32 [rax],zmm16; add rax,r9
        "62A17C485BC0" + "62817C4059C4" + "62E17C40584000" + "62E17E487F4000" + "4C01C8" +
        // the same of zmm17; ret
        "62A17C485BC9" + "6281744059CC" + "62E17440584800" + "62E17E487F4800" + "C3";
}
