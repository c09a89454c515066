# Not yet run on Windows.
#
# Tries an MSI as a school's ICT would use it: put in place without a screen, self-test without Python on the path,
# repaired, taken away. A made-up store lies in the account's folder meanwhile, and must be there afterwards, byte for byte.
param([Parameter(Mandatory)][string]$Msi, [Parameter(Mandatory)][string]$OldStore)

$ErrorActionPreference = 'Stop'
$program = Join-Path $env:ProgramFiles 'OSO Desktop\oso-desktop.exe'
$data = Join-Path $env:LOCALAPPDATA 'OSO Desktop'

function Invoke-Installer([string[]]$Arguments, [string]$What) {
    $log = Join-Path ([IO.Path]::GetTempPath()) "oso-$What.log"
    $done = Start-Process msiexec.exe -Wait -PassThru -ArgumentList ($Arguments + @('/qn', '/norestart', '/l*v', "`"$log`""))
    if ($done.ExitCode) { Get-Content $log -Tail 60; throw "${What}: msiexec said $($done.ExitCode)" }
}

function Invoke-Program([string[]]$Arguments) {
    $path = $env:PATH
    $env:PATH = "$env:SystemRoot\System32"
    try { $done = Start-Process $program -Wait -PassThru -ArgumentList $Arguments } finally { $env:PATH = $path }
    if ($done.ExitCode) { throw "$Arguments ended with $($done.ExitCode)" }
}

function Get-Hashes { Get-ChildItem $data -Recurse -File | Get-FileHash | ForEach-Object { "$($_.Hash) $($_.Path)" } }

New-Item -ItemType Directory -Force $data | Out-Null
Copy-Item (Join-Path $OldStore '*') $data -Recurse
$before = Get-Hashes

Invoke-Installer @('/i', "`"$Msi`"") 'install'
Invoke-Program @('selftest')
Invoke-Installer @('/fa', "`"$Msi`"") 'repair'
Invoke-Program @('selftest')
Invoke-Installer @('/x', "`"$Msi`"") 'remove'

if (Test-Path (Split-Path $program)) { throw 'the folder of the program is still there' }
if (Compare-Object $before (Get-Hashes)) { throw 'the installer touched the data of the account' }
Write-Output 'put in place, tried, repaired and taken away; the data of the account are as they were'
