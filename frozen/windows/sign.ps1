# Not yet run on Windows.
#
# Signs files with a certificate that Azure Trusted Signing keeps, through signtool, with a time stamp: so a signature
# stays good after the certificate has ended. What is signed already, such as the libraries of Qt's maker, is left alone.
# The account comes from the environment: SIGNING_ENDPOINT, SIGNING_ACCOUNT, SIGNING_PROFILE, and for who signs
# AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.
param([Parameter(Mandatory)][string]$Path)

$ErrorActionPreference = 'Stop'
$timeStamp = 'http://timestamp.acs.microsoft.com'
$tools = Join-Path ([IO.Path]::GetTempPath()) 'oso-signing'

nuget install Microsoft.Trusted.Signing.Client -Version 1.0.60 -ExcludeVersion -OutputDirectory $tools
if ($LASTEXITCODE) { throw 'the signing library could not be fetched' }
$library = Join-Path $tools 'Microsoft.Trusted.Signing.Client\bin\x64\Azure.CodeSigning.Dlib.dll'
$account = Join-Path $tools 'account.json'
@{
    Endpoint               = $env:SIGNING_ENDPOINT
    CodeSigningAccountName = $env:SIGNING_ACCOUNT
    CertificateProfileName = $env:SIGNING_PROFILE
} | ConvertTo-Json | Set-Content -Encoding ascii $account

$signtool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" |
    Sort-Object FullName | Select-Object -Last 1
if (-not $signtool) { throw 'signtool is not on this machine' }

$files = @(Get-ChildItem $Path -Recurse -File -Include *.exe, *.dll, *.pyd, *.msi |
    Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -ne 'Valid' })
if (-not $files) { throw "nothing to sign in $Path" }

foreach ($file in $files) {
    & $signtool.FullName sign /fd SHA256 /td SHA256 /tr $timeStamp /dlib $library /dmdf $account $file.FullName
    if ($LASTEXITCODE) { throw "not signed: $($file.FullName)" }
    & $signtool.FullName verify /pa /tw $file.FullName
    if ($LASTEXITCODE) { throw "the signature does not hold: $($file.FullName)" }
}
Write-Output "signed: $($files.Count)"
