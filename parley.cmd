@echo off
setlocal EnableExtensions EnableDelayedExpansion
set "CALLED_FROM=%CD%"
cd /d "%~dp0"
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=help"
set "VENV_PYTHON=%CD%\.venv\Scripts\python.exe"

if /i "%COMMAND%"=="quickstart" goto quickstart
if /i "%COMMAND%"=="lab" goto lab
if /i "%COMMAND%"=="train" goto command_line
if /i "%COMMAND%"=="study" goto command_line
if /i "%COMMAND%"=="resume" goto command_line
if /i "%COMMAND%"=="reproduce" goto command_line
if /i "%COMMAND%"=="games" goto command_line
if /i "%COMMAND%"=="learners" goto command_line
if /i "%COMMAND%"=="diagnose" goto command_line
if /i "%COMMAND%"=="table" goto command_line
if /i "%COMMAND%"=="figure" goto command_line
if /i "%COMMAND%"=="search" goto command_line
if /i "%COMMAND%"=="export" goto command_line
if /i "%COMMAND%"=="coverage" goto command_line
if /i "%COMMAND%"=="bench" goto command_line
if /i "%COMMAND%"=="spark" goto spark
if /i "%COMMAND%"=="help" goto help
if /i "%COMMAND%"=="-h" goto help
if /i "%COMMAND%"=="--help" goto help
>&2 echo parley: unknown command '%COMMAND%'
call :usage 1>&2
exit /b 2

:help
if /i "%~2"=="spark" goto spark
if not "%~2"=="" goto command_line
call :usage
exit /b 0

:quickstart
call :prepare_notebooks || exit /b !ERRORLEVEL!
"%VENV_PYTHON%" notebooks\run_notebook.py notebooks\01-quickstart.ipynb
exit /b %ERRORLEVEL%

:lab
call :prepare_notebooks || exit /b !ERRORLEVEL!
"%VENV_PYTHON%" -m jupyterlab --ServerApp.root_dir=notebooks
exit /b %ERRORLEVEL%

:command_line
call :find_jdk || exit /b !ERRORLEVEL!
call :build experiments experiments\target\java.args package --projects experiments --also-make || exit /b !ERRORLEVEL!
set "ARGS_FILE=%CD%\experiments\target\java.args"
cd /d "%CALLED_FROM%"
"%JAVA%" "@%ARGS_FILE%" org.parley.experiments.Parley %*
exit /b %ERRORLEVEL%

:spark
call :find_jdk || exit /b !ERRORLEVEL!
call :build spark spark\target\java.args package --projects spark --also-make || exit /b !ERRORLEVEL!
set "ARGS_FILE=%CD%\spark\target\java.args"
cd /d "%CALLED_FROM%"
"%JAVA%" "@%ARGS_FILE%" org.parley.experiments.Parley %*
exit /b %ERRORLEVEL%

:prepare_notebooks
call :find_jdk || exit /b 2
call :prepare_python || exit /b 2
call :build notebooks notebooks\target\parley-notebook.jar install --projects notebooks --also-make || exit /b 2
set "KOTLIN_JUPYTER_JAVA_EXECUTABLE=%JAVA%"
if not defined KOTLIN_JUPYTER_JAVA_OPTS set "KOTLIN_JUPYTER_JAVA_OPTS=-Djava.awt.headless=true -Dlogback.configurationFile='%CD%\notebooks\kernel\logback.xml'"
exit /b 0

:find_jdk
set "FOUND="
if defined JAVA_HOME (
  call :try_jdk "%JAVA_HOME%\bin\java.exe" && exit /b 0
  set "JAVA_HOME="
)
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try_jdk "%%~$PATH:J" && exit /b 0
if not defined FOUND set "FOUND= found no Java at all;"
>&2 echo parley: a JDK 17 or newer is needed:%FOUND% install one (https://adoptium.net) and point JAVA_HOME at it.
exit /b 2

:try_jdk
if not exist "%~1" exit /b 1
set "MAJOR=0"
for /f "tokens=3" %%V in ('^""%~1" -version 2^>^&1 ^| findstr /i version^"') do for /f "tokens=1,2 delims=." %%A in ("%%~V") do (
  set "MAJOR=%%A"
  if "%%A"=="1" set "MAJOR=%%B"
)
if %MAJOR% LSS 17 (
  set "FOUND=%FOUND% found Java %MAJOR% at %~1;"
  exit /b 1
)
if not exist "%~dp1javac.exe" (
  set "FOUND=%FOUND% found Java %MAJOR% without its compiler at %~1;"
  exit /b 1
)
set "JAVA=%~1"
exit /b 0

:prepare_python
if exist "%VENV_PYTHON%" fc /b notebooks\requirements.txt .venv\requirements.done >nul 2>&1 && exit /b 0
call :find_python || exit /b 2
>&2 echo Installing JupyterLab and the Kotlin kernel into .venv (once)
"%VENV_PYTHON%" -m pip --version >nul 2>&1 || %PYTHON% -m venv --clear .venv || exit /b 2
"%VENV_PYTHON%" -m pip install --quiet --disable-pip-version-check -r notebooks\requirements.txt || (
  >&2 echo parley: pip could not install notebooks\requirements.txt, see above; run the same command again.
  exit /b 2
)
copy /y notebooks\requirements.txt .venv\requirements.done >nul
exit /b 0

:find_python
set "FOUND="
for %%P in ("py -3" python python3) do (
  set "PYTHON=%%~P"
  for /f %%V in ('!PYTHON! -c "import sys; print(sys.version.split()[0])" 2^>nul') do set "FOUND=!FOUND! found Python %%V as !PYTHON!;"
  !PYTHON! -c "import sys; sys.exit(sys.version_info < (3, 10))" >nul 2>&1 && exit /b 0
)
if not defined FOUND set "FOUND= found no Python at all;"
>&2 echo parley: Python 3.10 or newer is needed:%FOUND% install one (https://www.python.org/downloads) and have it on the PATH.
exit /b 2

:build
set "NAME=%~1"
set "PRODUCT=%~2"
set "GOALS=%3 %4 %5 %6"
set "NOW="
for /f "delims=" %%S in ('powershell -NoProfile -Command "$s = @(Get-ChildItem pom.xml, */pom.xml) + @(Get-ChildItem -Recurse -File .mvn, */src/main, */launcher, experiments/expected, notebooks/kernel -ErrorAction SilentlyContinue); $h = ($s | Sort-Object FullName | Get-FileHash).Hash -join ''; $m = [IO.MemoryStream]::new([Text.Encoding]::ASCII.GetBytes($h)); (Get-FileHash -InputStream $m).Hash"') do set "NOW=%%S"
set "BEFORE="
if exist "target\%NAME%.built" set /p BEFORE=<"target\%NAME%.built"
if exist "%PRODUCT%" if defined NOW if "%NOW%"=="%BEFORE%" exit /b 0
>&2 echo Building Parley (a minute or two the first time, while it fetches its libraries)
call mvnw.cmd --quiet --batch-mode -Dmaven.test.skip -Dspotless.check.skip %GOALS% 1>&2 || (
  >&2 echo parley: the build failed, see above.
  exit /b 2
)
if not exist target mkdir target
>"target\%NAME%.built" echo %NOW%
exit /b 0

:usage
echo usage: parley COMMAND [ARGUMENT...]
echo.
echo   quickstart   prepare everything, run notebooks\01-quickstart.ipynb, show its table
echo   lab          open the notebooks in JupyterLab
echo   games        list the games and their parameters
echo   learners     list the learners and their options
echo   diagnose     train SVNR and SVNR-M on two games and tell how each fails
echo   bench        measure the engine, against PyTorch and JAX if asked, or a game
echo   table        make a table of the papers beside ours; alone, list the tables
echo   figure       draw a figure into a file; alone, list the figures
echo   search       search for a learner's settings on a game
echo   export       write results for marl-eval, TensorBoard, CSV, JSON lines, Markdown or LaTeX
echo   coverage     check by simulation how often intervals of 95 %% hold the truth
echo   train        train from the command line; parley help train tells more
echo   study        make the runs of a study file, each kept in a folder
echo   spark        the same on Apache Spark: this machine's processors, or a cluster's
echo   resume       go on with a study that was put down or killed
echo   reproduce    make kept runs again: same, drifted or failed
echo   help         show this text
echo.
echo Needs a JDK 17 or newer and Python 3.10 or newer. The first run fetches the rest.
exit /b 0
