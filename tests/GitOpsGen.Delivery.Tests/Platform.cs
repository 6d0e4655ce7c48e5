using System.Runtime.Versioning;

// File modes, mount, sshd and sh: these tests judge by real programs, and run where those are.
[assembly: SupportedOSPlatform("linux")]
[assembly: SupportedOSPlatform("macos")]
