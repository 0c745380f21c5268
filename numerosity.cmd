@echo off
rem Starts the numerosity command line on Windows: numerosity --help
rem
rem Builds with Maven if there is no build or a source file is newer, then starts the program. Environment
rem variables, besides those of numerosity-cli\src\main\dist\bin\numerosity.cmd:
rem   NUMEROSITY_MAVEN_ARGS   further arguments for the build
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "builds=%root%numerosity-cli\target\app"
set "start=%root%numerosity-cli\src\main\dist\bin\"

call :fresh
if not errorlevel 1 goto run

call "%start%find-java.cmd" || exit /b 1
if not exist "%builds%" mkdir "%builds%"
set "told="
:wait
mkdir "%builds%\lock" 2>nul
if not errorlevel 1 goto locked
if not defined told echo numerosity: another numerosity is building; waiting for it. If none is, remove the folder %builds%\lock 1>&2
set "told=yes"
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :fresh
if errorlevel 1 call :build
set "outcome=%errorlevel%"
rmdir "%builds%\lock"
if not "%outcome%"=="0" exit /b 1

:run
set /p app=<"%builds%\current"
set "NUMEROSITY_LIB=%builds%\%app%\lib"
call "%start%numerosity.cmd" %*
exit /b %errorlevel%

rem Succeeds if there is a build and no source file is newer than its start.
:fresh
if not exist "%builds%\current" exit /b 1
set /p app=<"%builds%\current"
if not exist "%builds%\%app%\built" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath (Join-Path $env:builds ($env:app + '\built'))).LastWriteTimeUtc; $sources = Get-ChildItem -Path $env:root -Directory | Where-Object { (Test-Path (Join-Path $_.FullName 'src\main')) -and $_.Name -like 'numerosity-*' } | ForEach-Object { Get-Item -LiteralPath (Join-Path $_.FullName 'pom.xml'); Get-ChildItem -LiteralPath (Join-Path $_.FullName 'src\main') -Recurse }; $sources += Get-Item -LiteralPath (Join-Path $env:root 'pom.xml'); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo numerosity: is built by Maven 3.8 or later, and there is no mvn on the PATH; see https://maven.apache.org/install.html. 1>&2
  exit /b 1
)
if exist "%builds%\current" (
  echo numerosity: sources have changed; building again. 1>&2
) else (
  echo numerosity: first use: building with Maven. Missing dependencies are downloaded, about 330 MB, 250 MB of it TensorFlow. 1>&2
)
set "id=%RANDOM%%RANDOM%"
set "log=%builds%\build.log"
mkdir "%builds%\%id%"
rem Before the build: a source that changes meanwhile is newer.
>"%builds%\%id%\built" echo %id%
call mvn -B -f "%root%pom.xml" -pl numerosity-cli -am package "-Dnumerosity.app=%builds%\%id%" -DskipTests -Dmaven.test.skip=true %NUMEROSITY_MAVEN_ARGS% >"%log%" 2>&1 <nul
if errorlevel 1 goto unbuilt
>"%builds%\current.new" echo %id%
move /y "%builds%\current.new" "%builds%\current" >nul
rem Earlier builds are removed. A folder whose files a run holds open cannot be renamed, and remains.
for /d %%d in ("%builds%\*") do if /i not "%%~nxd"=="%id%" if /i not "%%~nxd"=="lock" (
  ren "%%d" "old-%%~nxd" 2>nul && rmdir /s /q "%builds%\old-%%~nxd"
)
exit /b 0
:unbuilt
findstr /b /c:"[ERROR]" "%log%" 1>&2
echo numerosity: the build failed; the output of Maven is in %log% 1>&2
rmdir /s /q "%builds%\%id%"
exit /b 1
